using System.Collections.Concurrent;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using WorldTable.Server.Hosting;

namespace WorldTable.Server.Client;

/// <summary>The page: hashed files that never change are kept by browsers for good, the entry is asked for every time, and every address of the page leads to it.</summary>
public sealed class ClientFiles(ServerOptions options)
{
    private const string Entry = "index.html";
    private static readonly FileExtensionContentTypeProvider Types = MakeTypes();
    private readonly ConcurrentDictionary<string, ClientFile> files = new(StringComparer.Ordinal);
    private readonly string? root = options.Client ?? ClientFolder.Find();

    public bool IsBuilt => root is not null;

    /// <summary>False when there is no such file and no page of that address.</summary>
    public async Task<bool> TrySendAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        string path = context.Request.Path.Value?.TrimStart('/') ?? "";
        bool isFile = Path.HasExtension(path);
        if (Find(isFile ? path : Entry) is not { } file)
        {
            return false;
        }
        await SendAsync(context, file, isFile ? path : Entry);
        return true;
    }

    private ClientFile? Find(string path)
    {
        if (root is null)
        {
            return null;
        }
        string full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(full))
        {
            return null;
        }
        if (files.TryGetValue(full, out ClientFile? known) && known.Written == File.GetLastWriteTimeUtc(full))
        {
            return known;
        }
        return files[full] = ClientFile.Read(full, IsText(TypeOf(full)));
    }

    private static async Task SendAsync(HttpContext context, ClientFile file, string path)
    {
        HttpResponse response = context.Response;
        (byte[] bytes, string? encoding) = Choose(file, context.Request.GetTypedHeaders().AcceptEncoding);
        EntityTagHeaderValue etag = new($"\"{file.ETag}{encoding}\"");
        response.Headers.ETag = etag.ToString();
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.CacheControl = path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(etag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = TypeOf(path);
        response.ContentLength = bytes.Length;
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    private static (byte[] Bytes, string? Encoding) Choose(ClientFile file, IList<StringWithQualityHeaderValue> accepted)
    {
        bool Reads(string encoding) => accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
        return file switch
        {
            { Brotli: { } brotli } when Reads("br") => (brotli, "br"),
            { Gzip: { } gzip } when Reads("gzip") => (gzip, "gzip"),
            _ => (file.Plain, null),
        };
    }

    private static string TypeOf(string path) => Types.TryGetContentType(path, out string? type) ? (IsText(type) && type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type) : "application/octet-stream";

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal) || type.Contains("javascript", StringComparison.Ordinal);

    private static FileExtensionContentTypeProvider MakeTypes()
    {
        FileExtensionContentTypeProvider types = new();
        types.Mappings[".webmanifest"] = "application/manifest+json";
        types.Mappings[".js"] = "text/javascript";
        return types;
    }
}
