using System.Text.Json;
using WorldTable.Rules.Packs;

namespace WorldTable.Lab.Verbs;

/// <summary>A pack by name from the shelf, or from a file.</summary>
internal static class PackFile
{
    public static Pack Open(string nameOrFile)
    {
        if (PackShelf.Named(nameOrFile) is { } shipped)
            return shipped;
        try
        {
            return PackShelf.Read(Bytes(nameOrFile));
        }
        catch (JsonException wrong)
        {
            throw new BadInputException($"{nameOrFile}: {wrong.Message}");
        }
    }

    /// <summary>The same without some of its domains.</summary>
    public static Pack Open(string nameOrFile, IReadOnlyList<string> without)
    {
        if (without.Count == 0)
            return Open(nameOrFile);
        try
        {
            return PackShelf.Without(nameOrFile, PackShelf.Names.Contains(nameOrFile) ? [] : Bytes(nameOrFile), without);
        }
        catch (JsonException wrong)
        {
            throw new BadInputException($"{nameOrFile}: {wrong.Message}");
        }
    }

    public static byte[] Bytes(string file) => File.Exists(file)
        ? File.ReadAllBytes(file)
        : throw new BadInputException($"There is no pack and no file {file}. Packs: {string.Join(", ", PackShelf.Names)}.");
}
