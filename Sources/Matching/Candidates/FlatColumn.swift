/// Plain values by position, of a fixed number, owned by whoever searches with them.
///
/// This is the search's only way to memory without bounds checks: a position is checked in debug builds alone, and
/// writing needs no exclusive access, which in the inner loops costs as much as the work itself. The memory is freed
/// with its owner; no pointer leaves this type. The solver has a like one of its own (`Scratch`): shared between the two
/// modules, inlinable, it made the search several times slower.
struct FlatColumn<Element: BitwiseCopyable>: ~Copyable {
  /// How many values there are.
  let count: Int
  private let base: UnsafeMutablePointer<Element>

  init(repeating element: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: count)
    base.initialize(repeating: element, count: count)
  }

  init(_ elements: some Collection<Element>) {
    count = elements.count
    base = .allocate(capacity: count)
    for (position, element) in elements.enumerated() { (base + position).initialize(to: element) }
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

  /// Adds the first values to the end of an array.
  func append(first count: Int, to array: inout [Element]) {
    assert(count <= self.count)
    array.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }
}
