import ArgumentParser
import Foundation
import Matching
import Records

/// Says why a pair is, or is not, in the plan, or why places of a need stay empty.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Says why a volunteer and a need are, or are not, together in the plan; or why a need is not filled.",
    usage: "volunteer-tui explain VOLUNTEER NEED\n       volunteer-tui explain NEED")

  @OptionGroup var store: StoreOptions
  @Argument(
    help: ArgumentHelp(
      "The references of a volunteer and a need, or of a need alone, each as REFERENCE or SOURCE::REFERENCE.",
      valueName: "reference"))
  var references: [String]

  func validate() throws {
    guard (1...2).contains(references.count) else {
      throw ValidationError("give a volunteer and a need, or a need alone")
    }
  }

  func run() throws {
    try leaving {
      let snapshot = try store.openForReading().snapshot()
      let role = try Lookup.one(references[references.count - 1], among: snapshot.needs, \.reference, "need")
      let person =
        references.count == 1
        ? nil : try Lookup.one(references[0], among: snapshot.volunteers, \.reference, "volunteer")
      if let person, person.status == .optedOut || person.status == .erased {
        throw ProgramFailure("“\(references[0])” has opted out: in no match", .badData)
      }
      let world = World(snapshot: snapshot, today: store.day(for: snapshot.policy))
      let session = try PlanSession(
        world.facts.context, shortTermLevels: world.facts.baseline.shortTermLevels)
      let page =
        try person.map { person in
          try ExplanationText.page(
            Pairing(volunteer: person.id, need: role.id), session: session,
            plan: PlannedWorld(world: world, plan: session.plan))
        } ?? ExplanationText.page(of: role, session: session)
      try Output.write(PageText.plain(page.lines), to: nil)
      return .done
    }
  }
}

/// Finds records by what people call them.
enum Lookup {
  /// The one record of a reference, `SOURCE::REFERENCE` where several sources share it.
  static func one<Record>(
    _ text: String, among records: some Sequence<Record>, _ reference: KeyPath<Record, Reference>,
    _ kind: String
  ) throws(ProgramFailure) -> Record {
    let found = records.filter { record in
      let reference = record[keyPath: reference]
      return reference.code == text || "\(reference.source)::\(reference.code)" == text
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      throw ProgramFailure("There is no \(kind) with the reference “\(text)”", .noInput)
    }
    let names = found.map { "\($0[keyPath: reference].source)::\($0[keyPath: reference].code)" }
    throw ProgramFailure(
      "“\(text)” is the reference of several: write one of \(names.joined(separator: ", "))", .usage)
  }
}

/// A page as plain text.
enum PageText {
  static func plain(_ lines: [PageLine]) -> String {
    lines.map { line in
      let text =
        switch line {
        case .blank: ""
        case .heading(let heading): heading
        case .text(let text, _): text
        case .field(let label, let value, _):
          label + String(repeating: " ", count: max(1, 18 - label.count)) + value
        }
      return SafeText.clean(text, cells: .max) + "\n"
    }.joined()
  }
}
