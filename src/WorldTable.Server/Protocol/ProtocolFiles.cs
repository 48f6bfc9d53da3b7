namespace WorldTable.Server.Protocol;

/// <summary>Writes what travels between server and page for those who read it: the page's types and the page of hub messages.</summary>
public static class ProtocolFiles
{
    public static int Write(FileInfo? types, FileInfo? page) => 0;
}
