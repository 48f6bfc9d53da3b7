using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace WorldTable.Storage.Emulator;

/// <summary>A running Azurite that this or an earlier server started: its number, and when it began, for numbers are used again.</summary>
internal sealed record AzuriteProcess(int Pid, DateTime Began)
{
    private const int Terminate = 15;
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    public static AzuriteProcess Of(int pid)
    {
        using var process = Process.GetProcessById(pid);
        return new(pid, process.StartTime.ToUniversalTime());
    }

    public bool IsAlive
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(Pid);
                return !process.HasExited && (process.StartTime.ToUniversalTime() - Began).Duration() < SameMoment && !IsZombie;
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>Ended, but nobody has asked how.</summary>
    private bool IsZombie
    {
        get
        {
            try
            {
                return OperatingSystem.IsLinux() && File.ReadAllText($"/proc/{Pid.ToString(CultureInfo.InvariantCulture)}/stat") is var stat && stat[(stat.LastIndexOf(')') + 2)..].StartsWith('Z');
            }
            catch (IOException)
            {
                return true;
            }
        }
    }

    /// <summary>Lets it save its index and end; ends it hard when it does not.</summary>
    public async Task StopAsync()
    {
        if (!IsAlive)
            return;
        _ = Signal(Pid, Terminate);
        var patience = Stopwatch.StartNew();
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (IsAlive)
        {
            if (patience.Elapsed > Grace)
                Kill();
            await looks.WaitForNextTickAsync();
        }
    }

    /// <summary>SIGKILL, as a power cut.</summary>
    public void Kill()
    {
        if (!IsAlive)
            return;
        using var process = Process.GetProcessById(Pid);
        process.Kill();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int pid, int signal);
}
