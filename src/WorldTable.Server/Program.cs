using WorldTable.Server;
using WorldTable.Server.Hosting;
using WorldTable.Server.Protocol;

return await CommandLine.RunAsync(args, GameServer.RunAsync, ProtocolFiles.Write);
