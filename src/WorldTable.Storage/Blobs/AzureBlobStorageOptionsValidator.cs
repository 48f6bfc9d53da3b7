using System.Text.RegularExpressions;

namespace Orleans.Configuration;

/// <summary>Stops a silo that could not remember anything before it starts.</summary>
public sealed partial class AzureBlobStorageOptionsValidator(AzureBlobStorageOptions options, string name) : IConfigurationValidator
{
    public void ValidateConfiguration()
    {
        if (options.CreateClient is null)
            throw new OrleansConfigurationException($"The Azure blob grain storage '{name}' has no account: set {nameof(AzureBlobStorageOptions.BlobServiceClient)}.");
        if (options.ContainerName is not { Length: >= 3 and <= 63 } container || !ContainerName().IsMatch(container))
        {
            throw new OrleansConfigurationException(
                $"The Azure blob grain storage '{name}' cannot use the container name '{options.ContainerName}': 3 to 63 small letters, digits and single hyphens between them.");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ContainerName();
}
