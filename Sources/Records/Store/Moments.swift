import Foundation
import Matching

extension Timestamp {
  /// The moment that the machine's clock tells.
  public static var now: Timestamp {
    Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}

extension Day {
  /// The civil day of a moment in a time zone such as `Europe/London`; in UTC where the zone is not known.
  public init(of moment: Timestamp, in zone: String) {
    let seconds = Double(moment.milliseconds) / 1000
    let offset = TimeZone(identifier: zone)?.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)) ?? 0
    self.init(Int32(clamping: Int64(((seconds + Double(offset)) / 86_400).rounded(.down))))
  }
}
