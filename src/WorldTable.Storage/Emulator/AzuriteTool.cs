using System.ComponentModel;
using System.Diagnostics;

namespace WorldTable.Storage.Emulator;

/// <summary>Azurite as an installed program: its pinned package, fetched with npm when it is not there yet.</summary>
public sealed class AzuriteTool
{
    private const string Elsewhere = "or run Azurite elsewhere and name it in ConnectionStrings__AzureStorage, or keep worlds with --storage sqlite.";
    private readonly string folder;

    private AzuriteTool(string folder) => this.folder = folder;

    /// <summary>The tool of this source tree or published copy. Fetches it (about a minute, once) where it is missing; says so before.</summary>
    public static async Task<AzuriteTool> FindAsync(Action<string>? say = null, CancellationToken cancellation = default)
    {
        var tool = new AzuriteTool(Folder());
        await RunAsync("node", ["--version"], cancellation);
        if (tool.IsInstalled)
            return tool;
        using var alone = await AloneAsync(tool.folder, cancellation);
        if (!tool.IsInstalled)
        {
            say?.Invoke("Fetching Azurite with npm, once; this takes about a minute …");
            await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--prefix", tool.folder, "--no-audit", "--no-fund", "--loglevel=error"], cancellation);
        }
        return tool;
    }

    /// <summary>Starts it detached; answers the process's number.</summary>
    internal async Task<int> StartAsync(string log, IEnumerable<string> options, CancellationToken cancellation) =>
        int.Parse(await RunAsync("node", [Path.Combine(folder, "start.js"), log, .. options], cancellation));

    /// <summary>The lock that npm leaves when it has finished, no older than ours.</summary>
    private bool IsInstalled
    {
        get
        {
            var laid = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
            return laid.Exists && File.Exists(Path.Combine(folder, "node_modules", "azurite", "package.json"))
                && laid.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
        }
    }

    /// <summary>In the source tree above this program, else beside it.</summary>
    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (Path.Combine(at.FullName, "deploy", "azurite") is var here && File.Exists(Path.Combine(here, "package-lock.json")))
                return here;
        }
        return Path.Combine(AppContext.BaseDirectory, "azurite") is var beside && File.Exists(Path.Combine(beside, "package-lock.json"))
            ? beside
            : throw new AzuriteFailed($"This copy of WorldTable has no folder 'azurite' beside it: publish it again, {Elsewhere}");
    }

    /// <summary>Two who would fetch at the same moment do it one after the other.</summary>
    private static async Task<FileStream> AloneAsync(string folder, CancellationToken cancellation)
    {
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, ".fetching"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (UnauthorizedAccessException problem)
            {
                throw new AzuriteFailed($"Azurite is not installed, and this user may not write to {folder}: run 'npm ci' there as somebody who may, {Elsewhere}", problem);
            }
            catch (IOException) when (File.Exists(Path.Combine(folder, ".fetching")))
            {
                await again.WaitForNextTickAsync(cancellation);
            }
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false })!;
        }
        catch (Win32Exception missing)
        {
            throw new AzuriteFailed($"Azurite needs Node 22 (20.19 will do) or newer with npm, and there is no '{program}' here. Install it from https://nodejs.org, {Elsewhere}", missing);
        }
        using (process)
        {
            process.StandardInput.Close();
            var complaints = process.StandardError.ReadToEndAsync(cancellation);
            var said = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0
                ? said
                : throw new AzuriteFailed($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}: {(await complaints).Trim()}");
        }
    }
}
