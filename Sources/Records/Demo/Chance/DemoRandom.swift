/// A seeded source of chance: SplitMix64, small, fast and the same on every machine.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014). Every record draws from a
/// stream of its own, so that a change in how one is made leaves all others as they were.
struct DemoRandom: RandomNumberGenerator {
  /// What a stream is for.
  enum Stream: UInt64 {
    case places, organisations, services, needs, volunteers, placements, decisions, options, names
  }

  private var state: UInt64

  /// The stream for one record of a kind.
  init(seed: UInt64, stream: Stream, index: Int) {
    state = Self.mixed(
      Self.mixed(seed &+ stream.rawValue &* Self.golden) &+ UInt64(truncatingIfNeeded: index))
  }

  /// The generator from a state, as published.
  init(state: UInt64) {
    self.state = state
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= Self.golden
    return Self.mixed(state)
  }

  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension DemoRandom {
  /// A number in `0..<bound`, by the high half of a product (Lemire); 0 where the bound is not positive.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number in a closed range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number in a closed range, more often near its middle: the mean of two draws.
  mutating func around(_ range: ClosedRange<Int>) -> Int {
    (within(range) + within(range)) / 2
  }

  /// A number in a closed range, more often near its lower end: the lesser of two draws.
  mutating func low(_ range: ClosedRange<Int>) -> Int {
    min(within(range), within(range))
  }

  /// Whether something of that many per cent happens.
  mutating func chance(_ percent: Int) -> Bool {
    below(100) < percent
  }

  /// Whether something of that many in a thousand happens.
  mutating func perMille(_ rate: Int) -> Bool {
    below(1000) < rate
  }

  /// One of the elements; nil where there is none.
  mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element? {
    guard !elements.isEmpty else { return nil }
    return elements[elements.index(elements.startIndex, offsetBy: below(elements.count))]
  }

  /// Up to so many different elements, in the order drawn.
  mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    var drawn: [Element] = []
    for _ in 0..<min(max(0, count), rest.count) {
      drawn.append(rest.remove(at: below(rest.count)))
    }
    return drawn
  }

  /// An element by weight; the last one where the weights run out.
  mutating func weighted<Element>(_ choices: KeyValuePairs<Element, Int>) -> Element {
    var left = below(choices.reduce(0) { $0 + $1.value })
    for choice in choices {
      left -= choice.value
      if left < 0 { return choice.key }
    }
    return choices[choices.count - 1].key
  }
}
