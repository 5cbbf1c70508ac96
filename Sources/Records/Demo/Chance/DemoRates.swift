/// Rates that depend on how large a world is.
enum DemoRates {
  /// A rate in a thousand that falls as needs grow in number.
  ///
  /// Whoever may live anywhere, or go any distance, is to be asked about every need there is, and whatever can be done
  /// from anywhere about every person. So their share falls as the number of needs rises, and the pairs that they add
  /// for each volunteer stay the same.
  static func boundless(perMille rate: Int, amongNeeds needs: Int) -> Int {
    min(rate, max(1, rate * 150 / max(1, needs)))
  }
}
