import Foundation
import Matching
import Records

/// A database for as long as one piece of work takes, in a private folder (0700) that is removed with it.
enum PassingStore {
  /// Does work on an empty database of which nothing is left afterwards.
  static func with<Result>(
    user: String, today: Day, _ work: (Store) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "volunteer-tui-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store.open(
      folder.appending(path: "passing.sqlite").path, as: user, today: { today })
    defer { try? store.close() }
    return try work(store)
  }
}
