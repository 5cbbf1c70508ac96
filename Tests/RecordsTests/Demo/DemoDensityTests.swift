import Matching
import Testing

@testable import Records

@Suite("The density of the demo")
struct DemoDensityTests {
  @Test("gives a volunteer about as many eligible needs in a larger world")
  func density() throws {
    let averages = [DemoSample.firstSmall, .medium].map { sample in
      let context = MatchingContext(snapshot: sample.snapshot, today: DemoSample.today)
      return context.eligiblePairs().count / sample.size.volunteers
    }
    #expect(averages.allSatisfy { (12...40).contains($0) }, "\(averages)")
  }
}
