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
    do {
      let store = try Store.open(path, as: user, today: { today })
      defer { try? store.close() }
      var lines: [String] = []
      let world: DemoWorld
      if let file {
        let (snapshot, report) = try read(file, beside: path, user: user, today: today)
        lines += report
        world = DemoWorld.near(snapshot, seed: seed, today: today)
      } else {
        world = DemoWorld.make(size: size, seed: seed, today: today)
      }
      try world.write(to: store)
      return lines + [summary(of: world, isInvented: file == nil)]
    } catch {
      remove(path)
      throw error
    }
  }

  /// Reads a file of real needs by way of a database that is removed again.
  private static func read(
    _ file: String, beside path: String, user: String, today: Day
  ) throws -> (Snapshot, [String]) {
    let passing = path + ".\(UUID().uuidString.prefix(8)).part"
    defer { remove(passing) }
    let store = try Store.open(passing, as: user, today: { today })
    defer { try? store.close() }
    var options = ImportOptions(today: today)
    options.rejectsFile = path + ".rejects.csv"
    let report = try store.importFile(file, options)
    return (try store.snapshot(), report.lines)
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
