using WorldTable.Grains.Keepers;
using WorldTable.Rules.Treaties;

namespace WorldTable.Grains.Treaties;

/// <summary>A treaty as stored: what was done on it in the open round. Between rounds the world's own records remember it.</summary>
public sealed record TreatyRecord : KeeperRecord<TreatyTable>;
