import ArgumentParser
import Foundation
import Matching
import Records

/// Says why a pair is, or is not, in the plan.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says why a volunteer and a need are, or are not, together in the plan."
  )

  @OptionGroup var store: StoreOptions
  @Argument(help: "The volunteer's reference, or SOURCE::REFERENCE.") var volunteer: String
  @Argument(help: "The need's reference, or SOURCE::REFERENCE.") var need: String

  func run() throws {
    try leaving {
      let snapshot = try store.openForReading().snapshot()
      let person = try Lookup.one(volunteer, among: snapshot.volunteers, \.reference, "volunteer")
      let role = try Lookup.one(need, among: snapshot.needs, \.reference, "need")
      guard person.status != .optedOut, person.status != .erased else {
        throw ProgramFailure("“\(volunteer)” has opted out: in no match", .badData)
      }
      let world = World(snapshot: snapshot, today: store.day(for: snapshot.policy))
      let session = try PlanSession(
        world.facts.context, shortTermLevels: world.facts.baseline.shortTermLevels)
      let page = try ExplanationText.page(
        Pairing(volunteer: person.id, need: role.id), session: session,
        plan: PlannedWorld(world: world, plan: session.plan))
      try Output.write(PageText.plain(page.lines), to: nil)
      return .done
    }
  }
}

/// Finds records by what people call them.
enum Lookup {
  /// The one record of a reference, `SOURCE::REFERENCE` where several sources share it.
  static func one<Record>(
    _ text: String, among records: [Record], _ reference: KeyPath<Record, Reference>, _ kind: String
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
