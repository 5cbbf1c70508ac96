import Matching
import Records

/// The prices that prove a plan, as JSON.
enum CertificateText {
  static func json(_ session: PlanSession, _ snapshot: Snapshot) -> [UInt8] {
    let certificate = session.certificate
    let table = TextTable(
      columns: ["need", "price of a place", "price of a short-term place"],
      rows: certificate.prices.map { price in
        [
          .text(snapshot.need(price.need)?.reference.code ?? ""), .number(String(price.place)),
          .number(String(price.shortTerm)),
        ]
      })
    let head = """
      {"objective": \(session.plan.objective), "upper bound": \(session.plan.upperBound), \
      "unit of the objective": \(certificate.unitOfObjective), "unit of places": \(certificate.unitOfPlaces), \
      "prices":

      """
    return Array(head.utf8) + table.json() + Array("}\n".utf8)
  }
}
