/// Times of one kind of key, told as a median and a 99th percentile.
struct Timings: CustomStringConvertible {
  private let name: String
  private var milliseconds: [Double] = []

  init(_ name: String) { self.name = name }

  mutating func add(_ time: Duration) {
    milliseconds.append(Double(time.components.seconds) * 1_000 + Double(time.components.attoseconds) / 1e15)
  }

  var description: String {
    let sorted = milliseconds.sorted()
    guard let most = sorted.last else { return "\(name): nothing timed" }
    let median = sorted[sorted.count / 2]
    let nearMost = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    return
      "\(name): \(sorted.count) times, p50 \(tenths(median)), p99 \(tenths(nearMost)), most \(tenths(most)) ms"
  }

  private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
