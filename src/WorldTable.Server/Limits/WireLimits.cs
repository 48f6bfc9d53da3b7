namespace WorldTable.Server.Limits;

/// <summary>How large things from outside may be.</summary>
public static class WireLimits
{
    /// <summary>A whole plan with every line is about a tenth of this.</summary>
    public const int MessageBytes = 32 * 1024;

    /// <summary>Above this the transport itself gives up; below it a page hears a refusal and goes on.</summary>
    public const int TransportBytes = 2 * 1024 * 1024;
}
