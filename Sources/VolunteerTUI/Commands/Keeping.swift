import ArgumentParser
import Foundation
import Matching
import Records

/// Copies the database.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copies the database to a file that you alone can read.")
  @OptionGroup var store: StoreOptions
  @Argument(help: "The copy.") var file: String

  func run() throws {
    try leaving {
      try store.openExisting().backup(to: file)
      say("copied \(store.path) to \(file)")
      return .done
    }
  }
}

/// Puts a copy back.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Puts a copy of the database back in its place.")
  @OptionGroup var store: StoreOptions
  @Argument(help: "The copy.") var file: String

  func run() throws {
    try leaving {
      try StoreOptions.checkReadable(file)
      try store.open().restore(from: file)
      say("\(store.path) is now as \(file)")
      return .done
    }
  }
}

/// Erases a person.
struct Erase: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Erases a person: from the records and the journal; the reference does not come back by import."
  )
  @OptionGroup var store: StoreOptions
  @Argument(help: "The person's reference, or SOURCE::REFERENCE.") var reference: String

  func run() throws {
    try leaving {
      let database = try store.openExisting()
      let person = try Lookup.one(
        reference, among: try database.snapshot().volunteers, \.reference, "volunteer")
      let erasure = try database.erase(person.reference)
      say("erased \(reference)")
      for file in erasure.unreachable + erasure.rejects {
        say("this file may still hold the person: \(file)")
      }
      return .done
    }
  }
}

/// Looks whether the database is sound.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks whether the database and its files are sound.")
  @OptionGroup var store: StoreOptions

  func run() throws {
    try leaving {
      let findings = try store.openForReading().doctor()
      let lines = findings.map { SafeText.clean("\($0.level.rawValue): \($0.text)", cells: .max) + "\n" }
      try Output.write(lines.joined(), to: nil)
      return findings.contains { $0.level == .problem } ? .badData : .done
    }
  }
}
