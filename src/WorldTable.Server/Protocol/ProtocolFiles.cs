using WorldTable.Rules;
using WorldTable.Server.Words;

namespace WorldTable.Server.Protocol;

/// <summary>Writes what travels between server and page for those who read it: the page's types, and the page of hub messages and documents.</summary>
public static class ProtocolFiles
{
    /// <summary>Where the files stand in the source tree.</summary>
    public const string TypesPath = "client/src/protocol.gen.ts";
    public const string PagePath = "src/WorldTable.Server/PROTOCOL.md";

    public static string Types() => new TypeScript(Docs()).Write();

    public static string Page() => new ProtocolPage(Docs(), new Catalogues().For("en").Words).Write();

    /// <summary>Without files to write to, both go to their places in the source tree around this folder.</summary>
    public static int Write(FileInfo? types, FileInfo? page)
    {
        if (types is null && page is null)
        {
            (types, page) = (new FileInfo(TypesPath), new FileInfo(PagePath));
        }
        return Write(types, Types) && Write(page, Page) ? 0 : 1;
    }

    private static bool Write(FileInfo? file, Func<string> content)
    {
        if (file is null)
        {
            return true;
        }
        if (file.Directory is not { Exists: true })
        {
            Console.Error.WriteLine($"There is no folder {file.DirectoryName}: start this in the source tree, or name the files with --to and --page.");
            return false;
        }
        File.WriteAllText(file.FullName, content());
        Console.WriteLine($"Written: {file.FullName}");
        return true;
    }

    private static XmlDocs Docs() => new(typeof(RulesJson).Assembly, typeof(ProtocolFiles).Assembly);
}
