import Matching
import Records

/// Something that happened, such as a key, a result or a new day: the only way anything enters the app.
enum Event: Sendable {
  case input(InputEvent)
  /// The totals and first rows of the database, enough to paint.
  case opened(World)
  /// All records, read anew or changed by a write.
  case loaded(World)
  /// Another database is open now, under the name that the header gives it.
  case switched(World, title: String)
  /// A write went in.
  case written(World, Written)
  /// A write, an undo or a redo was refused, and nothing changed.
  case refused(String)
  /// A plan for a world was solved, and whether its whole proof is checked already.
  case planned(PlannedWorld, isChecked: Bool = true)
  /// No plan could be made, and why.
  case planFailed(String)
  /// The check of a whole plan and its proof confirmed it.
  case planChecked(PlannedWorld)
  /// The check of a whole plan refuted it, and why: nothing may rely on it.
  case planRefuted(PlannedWorld, String)
  /// The plan under a policy that is tried, with what is known so far of what its terms do.
  case tried(PolicyTrial)
  /// A policy could not be tried, and why.
  case trialFailed(PolicyProblem)
  /// The candidates for a need or a volunteer.
  case candidates(CandidateRows)
  /// Why a pair is, or is not, in the plan.
  case explained(ExplanationPage)
  /// A file was written, and what it holds.
  case exported(String)
  /// An export would replace a file that is there already.
  case exportWouldReplace(ExportRequest)
  /// A file's headers fit rows of several kinds, or of none.
  case importUnclear(String, [ImportKind])
  /// Somebody else changed the record that was to be saved: as it was to be, and as it is.
  case stale(mine: Record, theirs: Record)
  /// The database could not be opened or read.
  case failed(String)
  /// Another program wrote to the database.
  case changedElsewhere
  /// A new day began.
  case day(Day)
  /// Nobody touched a key for five minutes.
  case idle
}

/// What a write did, for the line that says so.
struct Written: Equatable, Sendable {
  var title: String
  var canUndo: Bool
  /// The record that a form saved: the form closes, and its page shows.
  var saved: RecordName?
  /// What else is to be read of it, such as the rows that an import refused.
  var page: ExplanationPage?
}

/// One record, by kind and identity.
enum RecordName: Hashable, Sendable {
  case volunteer(Identifier<Volunteer>)
  case need(Identifier<Need>)
  case service(Identifier<Service>)
  case organisation(Identifier<Organisation>)
}
