import Solver

/// The prices that prove a plan: with them anybody can compute a bound that no plan exceeds.
///
/// The bound, for prices p of a place in each need and q of a short-term place, is the sum over volunteers of the
/// best bundle of roles at worth × unit − p − [short-term] q, plus over needs and places max(0, bonus × unit + p),
/// plus q × short-term places. It is in the unit of the prices; dividing by the unit's weight gives the objective.
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

  /// What one point of the objective is worth in prices.
  public var unitOfObjective: Int64
  /// What one more filled place is worth in prices; 0 where the goal is points alone.
  public var unitOfPlaces: Int64
  /// The prices, by the references of the needs.
  public var prices: [NeedPrice]
}

extension PlanSession {
  /// The prices that prove the plan.
  public var certificate: PlanCertificate {
    let certificate = live.solver.problem.assignment.certificate
    return PlanCertificate(
      unitOfObjective: certificate.unit.weight, unitOfPlaces: certificate.unit.cardinality,
      prices: context.needOrder.map { need in
        let task = live.solver.task(ofNeed: need)
        return PlanCertificate.NeedPrice(
          need: context.snapshot.needs[Int(need)].id, place: certificate.taskPrice[task],
          shortTerm: certificate.limitedPrice[task])
      })
  }
}
