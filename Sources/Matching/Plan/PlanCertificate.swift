import Solver

/// The prices that prove how good a plan is: with them anybody can compute a bound that no plan exceeds.
///
/// The bound, for prices p of a place in each need, q of a short-term place and r of a mentor place at each service, is
/// the sum over volunteers of the best bundle of roles within their weekly minutes at worth × unit − p − [short-term] q
/// − [first-timer] r, plus over needs and places max(0, bonus × unit + p), plus q × short-term places, plus r × mentor
/// places. It is in the unit of the prices; dividing by the unit's weight gives the objective.
///
/// Where prices alone do not prove enough, the plans are divided, by a pair that they hold or not, in a binary tree. Each
/// of its leaves has prices of its own, and bundles keep to what the leaf fixes; the greatest bound of a leaf holds.
public struct PlanCertificate: Equatable, Sendable {
  /// The prices of one need.
  public struct NeedPrice: Equatable, Sendable {
    /// The need.
    public var need: Identifier<Need>
    /// The price of a place, of either sign.
    public var place: Int64
    /// What a short-term pair pays more; never negative.
    public var shortTerm: Int64
  }

  /// The price of one service.
  public struct ServicePrice: Equatable, Sendable {
    /// The service.
    public var service: Identifier<Service>
    /// What a first-timer pays more, never negative.
    public var mentorPlace: Int64
  }

  /// What is fixed in a leaf, and its prices where they differ from the certificate's own.
  public struct Leaf: Equatable, Sendable {
    /// The pairs that its plans hold.
    public var forced: [Pairing] = []
    /// The pairs that its plans do not hold.
    public var forbidden: [Pairing] = []
    /// The prices of needs, by reference.
    public var prices: [NeedPrice] = []
    /// The prices of services, by reference.
    public var mentorPrices: [ServicePrice] = []
  }

  /// What one point of the objective is worth in prices.
  public var unitOfObjective: Int64
  /// What one more filled place is worth in prices; 0 where the goal is points alone.
  public var unitOfPlaces: Int64
  /// The prices, by the references of the needs.
  public var prices: [NeedPrice]
  /// The prices of mentor places that are not 0, by the references of the services.
  public var mentorPrices: [ServicePrice]
  /// The leaves of the tree, from its left to its right; a single one where prices alone prove the plan.
  public var leaves: [Leaf]
}

extension PlanSession {
  /// The prices that prove the plan.
  ///
  /// - Throws: `ProblemError` where the plans were divided and the problem that names the pairs is not sound.
  /// - Complexity: O(records), and O(eligible pairs) where the plans were divided.
  public var certificate: PlanCertificate {
    get throws {
      let solver = live.solver
      let certificate = solver.problem.certificate
      let unit = certificate.prices.unit
      let table = PriceNames(context, solver)
      return PlanCertificate(
        unitOfObjective: unit.weight, unitOfPlaces: unit.cardinality,
        prices: table.needs.map { need, task in
          PlanCertificate.NeedPrice(
            need: need, place: certificate.prices.taskPrice[task],
            shortTerm: certificate.prices.limitedPrice[task])
        },
        mentorPrices: table.services.compactMap { service, group in
          let price = certificate.groupPrice[group]
          return price == 0 ? nil : PlanCertificate.ServicePrice(service: service, mentorPlace: price)
        }, leaves: try leaves(of: certificate, table))
    }
  }

  private func leaves(
    of certificate: BranchingCertificate, _ table: PriceNames
  ) throws -> [PlanCertificate.Leaf] {
    guard certificate.nodes.count > 1 else { return [PlanCertificate.Leaf()] }
    let pairs = try live.solver.problem.problem.pairs
    var leaves: [PlanCertificate.Leaf] = []
    var open = [PlanCertificate.Leaf()]
    for node in certificate.nodes {
      guard var leaf = open.popLast() else { break }
      switch node {
      case .branch(let pair):
        let pairing = context.pairing(
          volunteer: live.solver.volunteer(ofAgent: pairs.agent(of: pair)),
          need: live.solver.need(ofTask: Int(pairs.task[pair])))
        var forced = leaf
        forced.forced.append(pairing)
        leaf.forbidden.append(pairing)
        open += [forced, leaf]
      case .leaf(let prices):
        leaf.prices = table.needs.compactMap { need, task in
          guard prices.task[task] != nil || prices.limited[task] != nil else { return nil }
          return PlanCertificate.NeedPrice(
            need: need, place: prices.task[task] ?? certificate.prices.taskPrice[task],
            shortTerm: prices.limited[task] ?? certificate.prices.limitedPrice[task])
        }
        leaf.mentorPrices = table.services.compactMap { service, group in
          prices.group[group].map { PlanCertificate.ServicePrice(service: service, mentorPlace: $0) }
        }
        leaves.append(leaf)
      }
    }
    return leaves
  }
}

/// The needs and services by reference, with what the solver calls them.
private struct PriceNames {
  let needs: [(need: Identifier<Need>, task: Int)]
  let services: [(service: Identifier<Service>, group: Int)]

  init(_ context: MatchingContext, _ solver: PlanSolver) {
    needs = context.needOrder.map { (context.snapshot.needs[Int($0)].id, solver.task(ofNeed: $0)) }
    let ranks = context.serviceRank
    services = ranks.indices.sorted { ranks[$0] < ranks[$1] }.map {
      (context.snapshot.services[$0].id, solver.group(ofService: Int32($0)))
    }
  }
}
