/// A buffer of plain values with a fixed length, owned by whoever computes with it.
///
/// This is the solver's only way to memory without bounds checks: a position is checked in debug builds alone, and
/// writing needs no exclusive access, which in the inner loops costs as much as the work itself. The memory is freed
/// with its owner; no pointer leaves this type.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  let count: Int
  private let base: UnsafeMutablePointer<Element>

  init(repeating element: Element, count: Int) {
    self.init(count: count)
    base.initialize(repeating: element, count: count)
  }

  /// Makes a buffer of an element for each position.
  init(count: Int, element: (Int) -> Element) {
    self.init(count: count)
    for position in 0..<count { (base + position).initialize(to: element(position)) }
  }

  private init(count: Int) {
    self.count = count
    base = .allocate(capacity: count)
  }

  deinit { base.deallocate() }

  subscript(position: Int) -> Element {
    @inline(__always) get {
      assert(position >= 0 && position < count)
      return base[position]
    }
    @inline(__always) nonmutating _modify {
      assert(position >= 0 && position < count)
      yield &base[position]
    }
  }

  func fill(_ element: Element) {
    base.update(repeating: element, count: count)
  }
}
