using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace WorldTable.Storage.Tests.Contract;

/// <summary>Just enough of a silo to wire a store into.</summary>
internal sealed class BareSilo : ISiloBuilder
{
    public IServiceCollection Services { get; } = new ServiceCollection();

    public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
}
