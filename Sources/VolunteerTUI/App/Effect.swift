import Matching
import Records

/// Something for the outside world to do; its result comes back as an `Event`.
enum Effect: Sendable {
  case quit
  /// Read the database anew.
  case reload
  case write(Write)
  case save(RecordEdit, FieldReader)
  case undo
  case redo
  /// Solve for a world; older requests are dropped.
  case plan(World)
  /// Make the plan under another policy, and see what its terms do, one of them first; older requests are dropped.
  case tryPolicy(World, Policy, first: PolicyTerm?)
  case candidates(CandidateSubject, World, PlannedWorld?)
  case explain(Pairing, PlannedWorld)
  case explainNeed(Need, PlannedWorld)
  /// Export records; with the plan of those records where it belongs in the export.
  case export(ExportRequest, World, PlannedWorld?)
  case makeDemo
  /// Import a file; of a kind where its headers do not tell which.
  case importFile(String, as: ImportKind?)
  /// Lift a safeguarding hold in its lead's name.
  case liftHold(Volunteer, lead: String, reason: String)
}

/// A write to the database: one transaction, one line in the journal.
struct Write: Sendable {
  var title: String
  var changes: [Change]
  /// The plan that is to be checked before this is written; nil where it does not rely on one.
  var reliesOn: PlannedWorld?
}

/// Whose candidates are asked for.
enum CandidateSubject: Hashable, Sendable {
  case need(Identifier<Need>)
  case volunteer(Identifier<Volunteer>)
}

/// What to export, for whom, and where to.
struct ExportRequest: Equatable, Sendable {
  var subject: ExportSubject
  var profile: ExportProfile
  var path: String
  var selection = ExportSelection()
  /// Whether a file that is there already may be replaced.
  var replaces = false
}

extension ExportSubject {
  /// Whether the plan is part of what is told.
  var includesPlan: Bool {
    switch self {
    case .matches, .warnings: true
    case .volunteers, .organisations, .services, .needs, .areas, .journal: false
    }
  }
}

extension ExportRequest {
  /// The same request, with leave to replace a file.
  var replacing: ExportRequest {
    var request = self
    request.replaces = true
    return request
  }
}
