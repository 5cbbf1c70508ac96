import Foundation

/// Files that hold people's data and are written whole or not at all.
public enum WholeFile {
  /// Writes bytes to a path, readable and writable by the owner alone (0600).
  ///
  /// They go to a new file beside it, which takes its name when all is on disk: whoever opens the path finds the old
  /// content or the new, never half of one.
  /// - Throws: `ImportFailure.cannotWrite`, and then nothing has changed.
  public static func write(_ bytes: [UInt8], to path: String) throws(ImportFailure) {
    let temporary = "\(path).\(UUID().uuidString.prefix(8)).part"
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(file: path, why: String(cString: strerror(errno))) }
    var problem = writeAll(bytes, to: descriptor) ? 0 : errno
    if problem == 0, fsync(descriptor) != 0 { problem = errno }
    if close(descriptor) != 0, problem == 0 { problem = errno }
    if problem == 0, rename(temporary, path) != 0 { problem = errno }
    guard problem == 0 else {
      unlink(temporary)
      throw .cannotWrite(file: path, why: String(cString: strerror(problem)))
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]).baseAddress, buffer.count - offset)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        offset += written
      }
      return true
    }
  }
}
