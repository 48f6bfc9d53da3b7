using System.Diagnostics;

namespace WorldTable.Storage.Tests.Children;

/// <summary>This program started once more as another process.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    public StreamReader Says => process.StandardOutput;

    public static ChildProcess Start(string role, string folder) => new(Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
    {
        ArgumentList = { role, folder },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!);

    /// <summary>Ends it without any warning (SIGKILL).</summary>
    public void Kill() => process.Kill();

    public Task<string> ComplaintsAsync() => process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
