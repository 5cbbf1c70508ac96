/// What marked agents pay for a place in a group of tasks, beside the price of the task: nothing where there are no
/// groups, which is so for every problem without side constraints.
struct GroupPrices: Sendable {
  /// The agents that pay; empty where there are no groups.
  private(set) var isMarked: [Bool] = []
  /// The group of each task, or −1.
  private(set) var group: [Int32] = []
  /// The tasks of each group.
  private(set) var tasks: [[Int32]] = []
  /// What a marked agent's pair pays in each group, in the unit of the network; never negative.
  fileprivate(set) var price: [Int64] = []
  /// The number of chosen pairs of marked agents in each group, forced ones included.
  private(set) var count: [Int] = []
  /// The sum of what is paid.
  fileprivate(set) var paid: Int128 = 0
  /// The groups whose number has changed; they may repeat.
  var moved: [Int32] = []

  init() {}

  /// Groups that ask nothing yet and that nobody has joined.
  init(agentCount: Int, taskCount: Int, isMarked: [Bool], group: [Int32], groupCount: Int) {
    self.isMarked = isMarked + repeatElement(false, count: agentCount - isMarked.count)
    self.group = group + repeatElement(-1, count: taskCount - group.count)
    tasks = [[Int32]](repeating: [], count: groupCount)
    for (task, group) in group.enumerated() where group >= 0 { tasks[Int(group)].append(Int32(task)) }
    price = [Int64](repeating: 0, count: groupCount)
    count = [Int](repeating: 0, count: groupCount)
  }

  /// The same groups and marks in a network of another size, with prices in another unit.
  func renewed(agentCount: Int, taskCount: Int, _ scaled: (Int64) -> Int64) -> GroupPrices {
    guard !isMarked.isEmpty else { return self }
    var renewed = self
    renewed.isMarked = Array(isMarked.prefix(agentCount))
    renewed.isMarked += repeatElement(false, count: agentCount - renewed.isMarked.count)
    renewed.group = Array(group.prefix(taskCount))
    renewed.group += repeatElement(-1, count: taskCount - renewed.group.count)
    renewed.price = price.map(scaled)
    renewed.count = [Int](repeating: 0, count: count.count)
    renewed.paid = 0
    return renewed
  }

  /// What an agent pays for a task.
  func toll(_ agent: Int, _ task: Int) -> Int64 {
    guard !isMarked.isEmpty, isMarked[agent], case let group = Int(group[task]), group >= 0 else { return 0 }
    return price[group]
  }

  /// Counts a pair that joins the plan (+1) or leaves it (−1).
  mutating func count(_ agent: Int, _ task: Int, _ sign: Int) {
    guard !isMarked.isEmpty, isMarked[agent], case let group = Int(group[task]), group >= 0 else { return }
    count[group] += sign
    paid += Int128(sign) * Int128(price[group])
    moved.append(Int32(group))
  }

  mutating func addGroup() {
    tasks.append([])
    price.append(0)
    count.append(0)
  }

  /// Marks an agent, or takes its mark away; whoever calls this sees to the agent's pairs.
  mutating func setMark(_ agent: Int, _ mark: Bool) { isMarked[agent] = mark }

  /// Puts a task in another group, or in none; whoever calls this sees to the task's pairs.
  mutating func setGroup(_ task: Int, _ new: Int) {
    let old = Int(group[task])
    if old >= 0 { tasks[old].removeAll { Int($0) == task } }
    if new >= 0 { tasks[new].append(Int32(task)) }
    group[task] = Int32(new)
  }
}

extension Network {
  /// What a pair is worth to its agent at no price of the task: less what it pays for its group.
  func worth(of pair: Int, _ agent: Int) -> Int64 {
    let isIncumbent = !problem.pairs.isIncumbent.isEmpty && problem.pairs.isIncumbent[pair]
    return scale.value(weight: problem.pairs.weight[pair], isIncumbent: isIncumbent)
      - groups.toll(agent, Int(problem.pairs.task[pair]))
  }

  /// Gives a group another price; whoever can't pay it any more leaves, and whoever now gains is a loose end.
  ///
  /// Other profits stay as they are: they leave no arc a negative reduced cost.
  /// - Complexity: O(pairs of the group's tasks), and O(its pairs) for each agent that must be looked at.
  mutating func setPrice(ofGroup group: Int, to price: Int64) {
    let rise = price - groups.price[group]
    if rise == 0 { return }
    groups.price[group] = price
    groups.paid += Int128(groups.count[group]) * Int128(rise)
    for task in groups.tasks[group] { addToll(rise, at: Int(task)) }
  }

  /// Takes so much from what all pairs of marked agents are worth at a task.
  mutating func addToll(_ rise: Int64, at task: Int) {
    var touched: [Int] = []
    let part = Int(limitedSite[task])
    for site in part < 0 ? [task] : [task, part] {
      for position in incoming.rows[site] {
        let entry = incoming.entries[position]
        let unit = Int(entry.unit)
        let agent = unit < agentCount ? unit : Int(slots.agent[unit - agentCount])
        guard groups.isMarked[agent] else { continue }
        let pair = Int(entry.pair)
        incoming.addValue(-rise, at: position)
        value[pair] = entry.value - rise
        let gain = gain(of: pair)
        let isLoose = isChosen[pair] ? rise > 0 && gain < potential[unit] : rise < 0 && gain > potential[unit]
        if isLoose { touched.append(agent) }
      }
    }
    for agent in touched { settle(agent) }
  }
}
