import Foundation
import Solver
import Testing

@testable import matching_bench

/// Instances whose optima several other solvers agree on; they lie beside the working copy, if anywhere.
@Suite("Published optima")
struct PublishedOptimaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/bench").standardizedFileURL.path
  private static let isPresent = FileManager.default.fileExists(atPath: folder)
  private static let reason: Comment = "needs the instances in ../shared/bench"

  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var mode: VolunteerMatrixFile.Mode
    var points: Int64
    var pairs: Int?
    var testDescription: String { "\(file) \(mode.rawValue)" }
  }

  private static let cases = [
    Case(file: "S.vm", mode: .score, points: 411_608),
    Case(file: "S.vm", mode: .cardinality, points: 411_608, pairs: 542),
    Case(file: "S.vm", mode: .spread, points: 485_003),
    Case(file: "Mb.vm", mode: .score, points: 6_115_650),
    Case(file: "Mb.vm", mode: .cardinality, points: 5_996_956, pairs: 9_623),
    Case(file: "Mb.vm", mode: .spread, points: 7_372_981),
    Case(file: "published/orlib_assign500.vm", mode: .cardinality, points: 499_509, pairs: 500),
    Case(file: "published/orlib_assign100.vm", mode: .cardinality, points: 99_795, pairs: 100),
    Case(file: "published/preflib1.vm", mode: .score, points: 124_750),
    Case(file: "published/preflib2.vm", mode: .score, points: 141_500),
  ]

  @Test("The published optimum is found and proven", .enabled(if: isPresent, reason), arguments: cases)
  func findsPublishedOptimum(_ published: Case) throws {
    let file = try VolunteerMatrixFile(path: Self.folder + "/" + published.file)
    let problem = try file.problem(published.mode)
    let assignment = try solve(problem)
    #expect(assignment.objective == published.points)
    if let pairs = published.pairs { #expect(assignment.cardinality == pairs) }
    #expect(checkCertificate(problem, assignment).isOptimal)
  }
}
