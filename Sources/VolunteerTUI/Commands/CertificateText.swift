import Matching
import Records

/// The prices that prove a plan, as JSON.
enum CertificateText {
  static func json(_ session: PlanSession, _ snapshot: Snapshot) throws -> [UInt8] {
    let certificate = try session.certificate
    let head = """
      {"objective": \(session.plan.objective), "upper bound": \(session.plan.upperBound), \
      "unit of the objective": \(certificate.unitOfObjective), "unit of places": \(certificate.unitOfPlaces), \
      "prices":

      """
    var text = Array(head.utf8) + needs(certificate.prices, snapshot).json()
    text +=
      Array(",\n\"prices of mentor places\":\n".utf8) + services(certificate.mentorPrices, snapshot).json()
    text += Array(",\n\"leaves\": [".utf8)
    for (number, leaf) in certificate.leaves.enumerated() {
      text += Array((number == 0 ? "\n" : ",\n").utf8) + json(leaf, snapshot)
    }
    return text + Array("]}\n".utf8)
  }

  /// What one leaf of the tree fixes, and its prices where they differ from those above.
  private static func json(_ leaf: PlanCertificate.Leaf, _ snapshot: Snapshot) -> [UInt8] {
    var text = Array("{\"held\":\n".utf8) + pairs(leaf.forced, snapshot).json()
    text += Array(",\n\"not held\":\n".utf8) + pairs(leaf.forbidden, snapshot).json()
    text += Array(",\n\"prices\":\n".utf8) + needs(leaf.prices, snapshot).json()
    text += Array(",\n\"prices of mentor places\":\n".utf8) + services(leaf.mentorPrices, snapshot).json()
    return text + Array("}".utf8)
  }

  private static func needs(_ prices: [PlanCertificate.NeedPrice], _ snapshot: Snapshot) -> TextTable {
    TextTable(
      columns: ["need", "price of a place", "price of a short-term place"],
      rows: prices.map { price in
        [
          .text(snapshot.need(price.need)?.reference.code ?? ""), .number(String(price.place)),
          .number(String(price.shortTerm)),
        ]
      })
  }

  private static func services(_ prices: [PlanCertificate.ServicePrice], _ snapshot: Snapshot) -> TextTable {
    TextTable(
      columns: ["service", "price of a mentor place"],
      rows: prices.map { price in
        [
          .text(snapshot.service(price.service)?.reference.code ?? ""), .number(String(price.mentorPlace)),
        ]
      })
  }

  private static func pairs(_ pairings: [Pairing], _ snapshot: Snapshot) -> TextTable {
    TextTable(
      columns: ["volunteer", "need"],
      rows: pairings.map { pairing in
        [
          .text(snapshot.volunteer(pairing.volunteer)?.reference.code ?? ""),
          .text(snapshot.need(pairing.need)?.reference.code ?? ""),
        ]
      })
  }
}
