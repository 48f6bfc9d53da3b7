using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorldTable.Rules;
using WorldTable.Rules.Domains;
using WorldTable.Rules.Ids;
using WorldTable.Rules.Moves;
using WorldTable.Rules.Nations;
using WorldTable.Rules.Views;
using WorldTable.Rules.Words;
using WorldTable.Rules.Worlds;
using WorldTable.Server.Api;
using WorldTable.Server.Relay;

namespace WorldTable.Server.Protocol;

/// <summary>The C# types that travel between server and page, in an order that reads from words to documents to messages to moves.</summary>
public static class WireTypes
{
    /// <summary>What stands at each key of a snapshot.</summary>
    public static IReadOnlyList<(string Key, Type Type)> Documents { get; } =
    [
        ("world", typeof(WorldDocument)),
        ("meters", typeof(MetersDocument)),
        ("nation/X", typeof(NationDocument)),
        ("treaty/N", typeof(TreatyDocument)),
        ("plan/X", typeof(PlanDocument)),
        ("levers/X", typeof(LeversDocument)),
        ("briefing/X", typeof(BriefingDocument)),
        ("challenge/X", typeof(ChallengeDocument)),
        ("report", typeof(ReportDocument)),
        ("map", typeof(MapDocument)),
        ("talk", typeof(TalkDocument)),
        ("channel/X", typeof(ChannelDocument)),
    ];

    private static readonly Type[] Roots =
    [
        typeof(NationId), typeof(ChallengeId), typeof(LeverId), typeof(MeterId), typeof(ChannelId), typeof(SeatId), typeof(MoveId), typeof(TreatyId), typeof(ClauseId),
        typeof(Said), typeof(SaidArgument), typeof(Phase), typeof(Plan), typeof(Prediction),
        .. Documents.Select(document => document.Type),
        typeof(SitRequest), typeof(SitReply), typeof(Frame), typeof(CatchUpReply), typeof(ClockMove),
        typeof(CreateWorld), typeof(WorldCreated), typeof(TakeSeat), typeof(SeatTaken), typeof(FreeSeat),
        typeof(Say), typeof(ChannelPage), typeof(MuteNation), typeof(RemoveMessage),
        typeof(Refusal), typeof(MoveReply), typeof(ForecastWish), typeof(ForecastReply), typeof(TreatyKit), typeof(ModelCard), typeof(TreatyForecastWish), typeof(TreatyForecastReply), typeof(Move),
    ];

    /// <summary>Every type once, each followed by those it needs that were not named before.</summary>
    public static IReadOnlyList<Type> All
    {
        get
        {
            List<Type> all = [];
            foreach (Type root in Roots)
            {
                Add(root, all);
            }
            return all;
        }
    }

    /// <summary>The members of a record as they stand in JSON, in the order of its file.</summary>
    public static IReadOnlyList<PropertyInfo> MembersOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract" && property.GetCustomAttribute<JsonIgnoreAttribute>() is null).OrderBy(property => property.MetadataToken)];

    public static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>The kinds of a family, with the word that tells them apart.</summary>
    public static IReadOnlyList<(string Word, Type Type)> KindsOf(Type family) => RulesJson.KindsOf(family);

    public static bool IsFamily(Type type) => KindsOf(type).Count > 0;

    public static bool IsName(Type type) => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IName<>));

    /// <summary>True when JSON may leave it out.</summary>
    public static bool IsOptional(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState is NullabilityState.Nullable;

    /// <summary>The type that stands for it on the wire.</summary>
    public static Type Bare(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return inner;
        }
        if (type == typeof(WrittenFrame))
        {
            return typeof(Frame);
        }
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Unread<>) || type.GetGenericTypeDefinition() == typeof(Task<>)))
        {
            return type.GetGenericArguments()[0];
        }
        return type;
    }

    public static Type? ElementOf(Type type) => ValueOf(type) is null ? ArgumentOf(type, typeof(IReadOnlyList<>), 0) ?? ArgumentOf(type, typeof(IReadOnlySet<>), 0) : null;

    public static Type? ValueOf(Type type) => ArgumentOf(type, typeof(IReadOnlyDictionary<,>), 1);

    private static Type? ArgumentOf(Type type, Type generic, int argument) =>
        Array.Find([type, .. type.GetInterfaces()], one => one.IsGenericType && one.GetGenericTypeDefinition() == generic)?.GetGenericArguments()[argument];

    private static void Add(Type raw, List<Type> all)
    {
        Type type = Bare(raw);
        if ((ElementOf(type) ?? ValueOf(type)) is { } inner)
        {
            Add(inner, all);
            return;
        }
        if (type.Assembly != typeof(RulesJson).Assembly || all.Contains(type))
        {
            return;
        }
        all.Add(type);
        foreach ((_, Type kind) in KindsOf(type))
        {
            Add(kind, all);
        }
        if (!type.IsEnum && !IsName(type) && type != typeof(SaidArgument))
        {
            foreach (PropertyInfo property in MembersOf(type))
            {
                Add(property.PropertyType, all);
            }
        }
    }
}
