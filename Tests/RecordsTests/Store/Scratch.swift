import Foundation
import Matching

@testable import Records

/// A folder of its own for one test, removed with the value that holds it.
final class Scratch {
  let folder: String

  init() {
    folder = NSTemporaryDirectory() + "records-\(UUID().uuidString)"
  }

  var path: String { folder + "/volunteers.sqlite" }

  /// The store of this folder, at a fixed moment and day.
  func store(as user: String = "jo", today: Day = Scratch.today) throws -> Store {
    try Store.open(
      path, as: user, now: { Timestamp(milliseconds: 1_795_000_000_000) }, today: { today })
  }

  static let today = Day(20_781)

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
