using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using WorldTable.Server.Api;

namespace WorldTable.Server.Hub;

/// <summary>SignalR's JSON, but a call whose arguments are no JSON (NaN, nested without end) is refused like any other and does not cost the line.</summary>
public sealed class TolerantProtocol(JsonHubProtocol strict) : IHubProtocol
{
    private const byte EndOfMessage = 0x1e;

    public string Name => strict.Name;

    public int Version => strict.Version;

    public TransferFormat TransferFormat => strict.TransferFormat;

    public bool IsVersionSupported(int version) => strict.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => strict.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => strict.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        ReadOnlySequence<byte> heard = input;
        try
        {
            return strict.TryParseMessage(ref input, binder, out message);
        }
        catch (Exception problem) when (problem is InvalidDataException or JsonException)
        {
            if (heard.PositionOf(EndOfMessage) is not { } end || Envelope.Read(heard.Slice(0, end).ToArray()) is not { } envelope)
            {
                throw;
            }
            input = heard.Slice(heard.GetPosition(1, end));
            message = Misread(envelope, ParametersOf(envelope.Target, binder), problem);
            return true;
        }
    }

    /// <summary>Null when the hub has no such method.</summary>
    private static IReadOnlyList<Type>? ParametersOf(string target, IInvocationBinder binder)
    {
        try
        {
            return binder.GetParameterTypes(target);
        }
        catch (HubException)
        {
            return null;
        }
    }

    private static HubMessage Misread(Envelope envelope, IReadOnlyList<Type>? parameters, Exception problem) =>
        parameters?.All(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Unread<>)) is true
            ? new InvocationMessage(envelope.Id, envelope.Target, [.. parameters.Select(type => Unreadable(type, envelope.Arguments))])
            : new InvocationBindingFailureMessage(envelope.Id, envelope.Target, ExceptionDispatchInfo.Capture(problem));

    private static object Unreadable(Type type, byte[] arguments) => Activator.CreateInstance(type, null, (long)arguments.Length, Body.IsNotANumber(arguments))!;
}
