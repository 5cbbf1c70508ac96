import Testing

@testable import Matching

@Suite("Lists of records")
struct RecordListTests {
  @Test("Steps lead to what the same steps make of an array, across chunks")
  func steps() {
    var random = SeededGenerator(seed: 11)
    for size in [0, 1, 255, 256, 257, 700] {
      var array = Array(0..<size)
      var list = RecordList(array)
      let before = list
      let arrayBefore = array
      for step in 0..<60 {
        let position = array.isEmpty ? 0 : Int(random.next() % UInt64(array.count))
        switch random.next() % 4 {
        case 0 where !array.isEmpty:
          array[position] = -step
          list.apply(.replace(position, -step))
        case 1 where !array.isEmpty:
          array.remove(at: position)
          list.apply(.remove(position))
        case 2:
          array.append(step)
          list.apply(.insert(array.count - 1, step))
        default:
          array.insert(step, at: position)
          list.apply(.insert(position, step))
        }
        #expect(Array(list) == array)
        #expect(list == RecordList(array))
        #expect(array.indices.allSatisfy { list[$0] == array[$0] })
      }
      #expect(Array(before) == arrayBefore, "a copy stays as it was")
    }
  }
}
