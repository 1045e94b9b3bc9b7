// nchw: a patch of output is what is made at once: some columns of a few rows, of all maps.

/** The one at hand. A thread has an instance of the module of its own, and so its own of these. */
export class Patch {
  /** Output rows from y on, `rn` of them, columns from x0 on, n of them. */
  static y: i32 = 0;
  static rn: i32 = 0;
  static x0: i32 = 0;
  static n: i32 = 0;
  /** The thread's scratch: it begins with pointers to input rows. */
  static at: usize = 0;
  /** Where the step at hand puts its first map, `ld` bytes from row to row, `apart` bytes from map to map. */
  static to: usize = 0;
  static ld: usize = 0;
  static apart: usize = 0;
  /** Whether all rows of a full patch may be written though this one has fewer. */
  static isFree: bool = false;
  /** Where the bounds of the clamp are. */
  static bounds: usize = 0;
}
