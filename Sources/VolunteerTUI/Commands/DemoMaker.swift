import Foundation
import Matching
import Records

/// Makes demo databases, for the command and the dashboard alike.
enum DemoMaker {
  /// Makes a demo where there is no file yet; nothing is left there if it fails.
  ///
  /// - Returns: what was made, a line each.
  static func make(
    at path: String, size: DemoSize, seed: UInt64, near file: String?, user: String, today: Day
  ) throws -> [String] {
    // The file first: where it is no use, nothing is made.
    let given = try file.map { try read($0, beside: path, user: user, today: today) }
    let world =
      given.map { DemoWorld.near($0.snapshot, seed: seed, today: today) }
      ?? DemoWorld.make(size: size, seed: seed, today: today)
    do {
      let store = try Store.open(path, as: user, today: { today })
      defer { try? store.close() }
      try world.write(to: store)
      return (given?.report ?? []) + [summary(of: world, isInvented: file == nil)]
    } catch {
      remove(path)
      throw error
    }
  }

  /// Reads a file of real needs by way of a database that is removed again.
  private static func read(
    _ file: String, beside path: String, user: String, today: Day
  ) throws -> (snapshot: Snapshot, report: [String]) {
    try PassingStore.with(user: user, today: today) { store in
      var options = ImportOptions(today: today)
      options.isPreview = true
      let preview = try store.importFile(file, options)
      guard preview.kind == .needs, preview.new > 0 else {
        let why = preview.problems.first.map { ", for \($0.text)" } ?? ""
        throw ProgramFailure(
          "\(file) gives no needs\(why): name a file of published activities (JSON-LD) after --near", .badData
        )
      }
      options.isPreview = false
      options.rejectsFile = path + (file.lowercased().hasSuffix(".csv") ? ".rejects.csv" : ".rejects.jsonld")
      let report = try store.importFile(file, options)
      return (try store.snapshot(), report.lines)
    }
  }

  private static func summary(of world: DemoWorld, isInvented: Bool) -> String {
    let people = "\(world.volunteers.count.grouped) invented volunteers"
    return isInvented
      ? "\(people), \(world.needs.count.grouped) needs, \(world.services.count.grouped) services, "
        + "\(world.placements.count.grouped) placements, all invented"
      : "\(people) around \(world.needs.count.grouped) needs of the file"
  }

  private static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }
}
