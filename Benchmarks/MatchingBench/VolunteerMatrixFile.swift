import Foundation
import Solver

/// A benchmark instance in the `.vm` format: little endian, rows by volunteer, an integer score for each pair.
struct VolunteerMatrixFile {
  private(set) var roles: [Int32]
  private(set) var places: [Int32]
  private(set) var offset: [Int32]
  private(set) var need: [Int32]
  private(set) var score: [Int32]

  enum Mode: String, CaseIterable {
    case score, cardinality, spread
  }

  struct FormatError: Error, CustomStringConvertible {
    let description: String
  }

  init(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    guard bytes.count >= 24, bytes.prefix(8).elementsEqual("VOLMAT01".utf8) else {
      throw FormatError(
        description: "\(path) is not a .vm file: it does not begin with VOLMAT01 and its header.")
    }
    var position = 8
    func integers(_ count: Int) throws -> [Int32] {
      guard count >= 0, position + 4 * count <= bytes.count else {
        throw FormatError(
          description: "\(path) ends at byte \(bytes.count), before \(count) integers are read.")
      }
      defer { position += 4 * count }
      return bytes[position..<position + 4 * count].withUnsafeBytes { raw in
        (0..<count).map { Int32(littleEndian: raw.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self)) }
      }
    }
    let header = try integers(4).map { Int($0) }
    roles = try integers(header[0])
    places = try integers(header[1])
    offset = try integers(header[0] + 1)
    need = try integers(header[2])
    score = try integers(header[2])
  }

  /// The file's problem in one of the modes that the published figures are for.
  func problem(_ mode: Mode) throws -> AssignmentProblem {
    let steps: [Int64] = mode == .spread ? [300, 150, 75, 30] : []
    return try AssignmentProblem(
      goal: mode == .cardinality ? .maximumCardinalityThenWeight : .maximumWeight,
      agents: .init(capacity: roles),
      pairs: .init(offset: offset, task: need, weight: score.map { Int64($0) }),
      tasks: .init(
        capacity: places,
        stepOffset: steps.isEmpty ? [] : (0...places.count).map { Int32($0 * steps.count) },
        stepValue: steps.isEmpty ? [] : places.flatMap { _ in steps }))
  }
}
