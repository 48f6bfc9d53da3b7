namespace WorldTable.Rules.Moves;

/// <summary>Every stable refusal code of the game; each has a sentence <c>refusal.{code}</c> in the catalogues.</summary>
public static class Refusals
{
    // Of the rules.
    public const string OverBudget = "over-budget";           // share: % over 100
    public const string BadAmount = "bad-amount";             // min, max
    public const string UnreadableAmount = "unreadable-amount";
    public const string UnknownKind = "unknown-kind";
    public const string UnknownLever = "unknown-lever";       // lever
    public const string UnknownTarget = "unknown-target";     // target
    public const string LeverNotYet = "lever-not-yet";        // lever, round
    public const string LeverTwice = "lever-twice";           // lever
    public const string ClauseNotHere = "clause-not-here";    // kind
    public const string BadCondition = "bad-condition";       // reason: nothing, alone, others, amount, reach, pool
    public const string NotMonotone = "not-monotone";
    public const string TooManyLines = "too-many-lines";      // most
    public const string UnknownChallenge = "unknown-challenge";
    public const string UnknownNation = "unknown-nation";
    public const string NotNow = "not-now";                   // phase
    public const string WordStands = "word-stands";
    public const string RoundIsClosed = "round-is-closed";    // round
    public const string RoundNotOpen = "round-not-open";      // round
    public const string RoundIsClosing = "round-is-closing";
    public const string OtherFuture = "other-future";
    public const string MoveIdReused = "move-id-reused";

    // Of treaties.
    public const string UnknownTreaty = "unknown-treaty";
    public const string TreatyNotNow = "treaty-not-now";           // status
    public const string TreatyMovedOn = "treaty-moved-on";         // nation, version
    public const string TooManyTreaties = "too-many-treaties";     // most
    public const string TooManyDrafts = "too-many-drafts";         // most
    public const string NotAParty = "not-a-party";
    public const string NotAMember = "not-a-member";
    public const string NotYourOffer = "not-your-offer";           // nation
    public const string NotSigned = "not-signed";
    public const string NoReservations = "no-reservations";
    public const string SameKey = "same-key";
    public const string NeedsTwoDelegates = "needs-two-delegates";
    public const string BadTitle = "bad-title";                    // max
    public const string BadParties = "bad-parties";
    public const string BadSunset = "bad-sunset";                  // min, max
    public const string NoClauses = "no-clauses";
    public const string TooManyClauses = "too-many-clauses";       // most
    public const string UnknownClause = "unknown-clause";          // clause
    public const string BoundNotParty = "bound-not-party";         // clause, nation
    public const string BadSchedule = "bad-schedule";              // clause
    public const string BadTrigger = "bad-trigger";                // clause
    public const string CircularTrigger = "circular-trigger";      // clause
    public const string ClausesContradict = "clauses-contradict";  // clause, other

    // Of joining and identity.
    public const string UnknownCode = "unknown-code";
    public const string WorldFull = "world-full";
    public const string SeatTaken = "seat-taken";             // nation
    public const string BadNickname = "bad-nickname";         // max
    public const string UnknownToken = "unknown-token";
    public const string SeatFreed = "seat-freed";
    public const string NotYourNation = "not-your-nation";
    public const string NotFacilitator = "not-facilitator";
    public const string WorldEnded = "world-ended";

    // Of creating and running.
    public const string UnknownPack = "unknown-pack";
    public const string UnknownPace = "unknown-pace";
    public const string BadSetting = "bad-setting";           // setting
    public const string BadClock = "bad-clock";               // do, phase

    public const string NoMoreTime = "no-more-time";

    // Of talking.
    public const string MessageEmpty = "message-empty";
    public const string MessageTooLong = "message-too-long";  // most
    public const string MessageUnreadable = "message-unreadable";
    public const string UnknownChannel = "unknown-channel";
    public const string NotYourChannel = "not-your-channel";
    public const string Muted = "muted";

    // Of the wire.
    public const string BadRequest = "bad-request";
    public const string TooLarge = "too-large";
    public const string TooFast = "too-fast";
    public const string Superseded = "superseded";
    public const string NotSaved = "not-saved";
    public const string OldPage = "old-page";
    public const string NotFound = "not-found";
    public const string WrongMethod = "wrong-method";         // methods
}
