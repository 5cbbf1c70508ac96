import Foundation

/// Files that hold people's data and are written whole or not at all.
public enum WholeFile {
  /// Writes bytes to a path, readable and writable by the owner alone (0600).
  ///
  /// They go to a new file beside it, which takes its name when all is on disk: whoever opens the path finds the old
  /// content or the new, never half of one. A link keeps pointing where it points, and what is no file, such as a
  /// pipe, takes the bytes as they come.
  /// - Throws: `ImportFailure.cannotWrite`, and then the file is as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(ImportFailure) {
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return try check(writeThrough(bytes, to: path, flags: O_WRONLY | O_CLOEXEC), path)
    }
    let target = exists ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    let temporary = "\(target).\(UUID().uuidString.prefix(8)).part"
    var problem = writeThrough(bytes, to: temporary, flags: O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC)
    if problem == 0, rename(temporary, target) != 0 { problem = errno }
    if problem != 0 { unlink(temporary) }
    try check(problem, path)
  }

  /// Writes bytes to a file that is opened anew, to the disk; the number of the error, or 0.
  private static func writeThrough(_ bytes: [UInt8], to path: String, flags: Int32) -> Int32 {
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { return errno }
    var problem = writeAll(bytes, to: descriptor) ? 0 : errno
    // A pipe or a terminal has no disk to reach.
    if problem == 0, fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP { problem = errno }
    if close(descriptor) != 0, problem == 0 { problem = errno }
    return problem
  }

  private static func check(_ problem: Int32, _ path: String) throws(ImportFailure) {
    if problem != 0 { throw .cannotWrite(file: path, why: String(cString: strerror(problem))) }
  }

  /// Writes bytes to a path unless it is one of some files that must be spared: the database, or what was read.
  /// - Throws: `ImportFailure.cannotWrite`, and then nothing has changed.
  public static func write(_ bytes: [UInt8], to path: String, sparing files: [String]) throws(ImportFailure) {
    if let spared = files.first(where: { isSame(path, $0) }) {
      throw .cannotWrite(
        file: path, why: "it is the same file as \(spared), which would be lost; name another")
    }
    try write(bytes, to: path)
  }

  /// Whether two paths lead to one file.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    if stat(one, &first) == 0, stat(other, &second) == 0 {
      return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
    return URL(fileURLWithPath: one).standardized == URL(fileURLWithPath: other).standardized
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
