/// One pair of a live problem, with what is decided about it.
struct ListedPair {
  var terms: PairTerms
  /// Its position in the network; nil for a forbidden pair.
  var position: Int?
}

extension LiveProblem {
  /// The problem as it now is, with the pairs that are fixed as if they were not.
  /// - Complexity: O(agents + tasks + pairs).
  public var problem: AssignmentProblem {
    get throws {
      var pairs = AssignmentProblem.Pairs(offset: [0], task: [], weight: [])
      for agent in 0..<agentCount {
        for listed in list(of: agent) {
          pairs.task.append(Int32(listed.terms.task))
          pairs.weight.append(listed.terms.weight)
          pairs.slots.append(listed.terms.slots)
          pairs.isLimited.append(listed.terms.isLimited)
          pairs.isIncumbent.append(listed.terms.isIncumbent)
        }
        pairs.offset.append(Int32(pairs.count))
      }
      var tasks = AssignmentProblem.Tasks(capacity: taskTerms.map(\.capacity), stepOffset: [0])
      for terms in taskTerms {
        tasks.limitedCapacity.append(terms.limitedCapacity ?? terms.capacity)
        tasks.stepValue += terms.steps
        tasks.stepOffset.append(Int32(tasks.stepValue.count))
      }
      return try AssignmentProblem(
        goal: goal, agents: .init(capacity: agentCapacity), pairs: pairs, tasks: tasks,
        incumbentCount: network.problem.incumbentCount)
    }
  }

  /// The pairs of ``problem`` that are forced or forbidden, by their positions there.
  /// - Complexity: O(agents + pairs).
  public var fixings: PairFixings {
    var fixings = PairFixings()
    var next = 0
    for agent in 0..<agentCount {
      for listed in list(of: agent) {
        if listed.position == nil {
          fixings.forbidden.append(next)
        } else if reservations.task[PairKey(agent: agent, task: listed.terms.task)] != nil {
          fixings.forced.append(next)
        }
        next += 1
      }
    }
    return fixings
  }

  /// The best plan of ``problem`` with its ``fixings``, and the prices that prove it.
  /// - Complexity: O(agents + tasks + pairs).
  public var assignment: Assignment {
    let slotsUsed = network.slotsUsed()
    var chosen: [Int] = []
    var slot: [UInt32] = []
    var next = 0
    for agent in 0..<agentCount {
      for listed in list(of: agent) {
        if let position = listed.position, network.isChosen[position] {
          chosen.append(next)
          slot.append(slotsUsed[position] ?? 0)
        }
        next += 1
      }
    }
    return Assignment(
      chosen: chosen, slot: slot, objective: objective, changes: changes, certificate: certificate)
  }

  /// The network's prices; a task whose last filled places are forced ones asks at least that its last one is
  /// worth filling, which nobody else need pay.
  var certificate: Certificate {
    var certificate = network.certificate
    certificate.taskPrice.removeLast(certificate.taskPrice.count - taskCount)
    certificate.limitedPrice.removeLast(certificate.limitedPrice.count - taskCount)
    for (pair, _) in reservations.task {
      let places = reservations.taken(of: pair.task).places
      let steps = taskTerms[pair.task].steps
      let least = places <= steps.count ? -network.scale.unit.weight * steps[places - 1] : 0
      let rise = max(0, least - certificate.taskPrice[pair.task])
      certificate.taskPrice[pair.task] += rise
      certificate.limitedPrice[pair.task] = max(0, certificate.limitedPrice[pair.task] - rise)
    }
    return certificate
  }

  /// All pairs of an agent, ascending by task.
  func list(of agent: Int) -> [ListedPair] {
    let offers = network.offers(of: agent)
    var list = zip(network.problem.pairs.row(of: agent), offers).map {
      ListedPair(terms: $1.terms, position: $0)
    }
    list += (forbidden[agent] ?? []).map { ListedPair(terms: $0, position: nil) }
    list.sort { $0.terms.task < $1.terms.task }
    return list
  }
}
