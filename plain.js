async function instantiate(module, imports = {}) {
  const adaptedImports = {
    env: Object.setPrototypeOf({
      abort(message, fileName, lineNumber, columnNumber) {
        // ~lib/builtins/abort(~lib/string/String | null?, ~lib/string/String | null?, u32?, u32?) => void
        message = __liftString(message >>> 0);
        fileName = __liftString(fileName >>> 0);
        lineNumber = lineNumber >>> 0;
        columnNumber = columnNumber >>> 0;
        (() => {
          // @external.js
          throw Error(`${message} in ${fileName}:${lineNumber}:${columnNumber}`);
        })();
      },
    }, Object.assign(Object.create(globalThis), imports.env || {})),
  };
  const { exports } = await WebAssembly.instantiate(module, adaptedImports);
  const memory = exports.memory || imports.env.memory;
  const adaptedExports = Object.setPrototypeOf({
    F64_ARRAY: {
      // test/guests/shapes/F64_ARRAY: u32
      valueOf() { return this.value; },
      get value() {
        return exports.F64_ARRAY.value >>> 0;
      }
    },
    F64_STATIC: {
      // test/guests/shapes/F64_STATIC: u32
      valueOf() { return this.value; },
      get value() {
        return exports.F64_STATIC.value >>> 0;
      }
    },
    I64_TYPED: {
      // test/guests/shapes/I64_TYPED: u32
      valueOf() { return this.value; },
      get value() {
        return exports.I64_TYPED.value >>> 0;
      }
    },
    TEXTS: {
      // test/guests/shapes/TEXTS: u32
      valueOf() { return this.value; },
      get value() {
        return exports.TEXTS.value >>> 0;
      }
    },
    COUNTER: {
      // test/guests/shapes/COUNTER: u32
      valueOf() { return this.value; },
      get value() {
        return exports.COUNTER.value >>> 0;
      }
    },
    COUNTER_BYTES: {
      // test/guests/shapes/COUNTER_BYTES: usize
      valueOf() { return this.value; },
      get value() {
        return exports.COUNTER_BYTES.value >>> 0;
      }
    },
    counter(n, name) {
      // test/guests/shapes/counter(i32, ~lib/string/String) => test/guests/shapes/Counter
      name = __lowerString(name) || __notnull();
      return __liftInternref(exports.counter(n, name) >>> 0);
    },
    bump(it, by) {
      // test/guests/shapes/bump(test/guests/shapes/Counter, i32?) => i32
      it = __lowerInternref(it) || __notnull();
      exports.__setArgumentsLength(arguments.length);
      return exports.bump(it, by);
    },
    nameOf(it) {
      // test/guests/shapes/nameOf(test/guests/shapes/Counter) => ~lib/string/String
      it = __lowerInternref(it) || __notnull();
      return __liftString(exports.nameOf(it) >>> 0);
    },
    sum(values) {
      // test/guests/shapes/sum(~lib/array/Array<f64>) => f64
      values = __lowerArray(__setF64, 4, 3, values) || __notnull();
      return exports.sum(values);
    },
    sumTyped(values) {
      // test/guests/shapes/sumTyped(~lib/typedarray/Float64Array) => f64
      values = __lowerTypedArray(Float64Array, 9, 3, values) || __notnull();
      return exports.sumTyped(values);
    },
    sumStatic(values) {
      // test/guests/shapes/sumStatic(~lib/staticarray/StaticArray<f64>) => f64
      values = __lowerStaticArray(__setF64, 5, 3, values, Float64Array) || __notnull();
      return exports.sumStatic(values);
    },
    pushed(values, more) {
      // test/guests/shapes/pushed(~lib/array/Array<i32>, i32) => ~lib/array/Array<i32>
      values = __lowerArray(__setU32, 10, 2, values) || __notnull();
      return __liftArray(__getI32, 2, exports.pushed(values, more) >>> 0);
    },
    halves(values) {
      // test/guests/shapes/halves(~lib/staticarray/StaticArray<f64>) => ~lib/staticarray/StaticArray<f64>
      values = __lowerStaticArray(__setF64, 5, 3, values, Float64Array) || __notnull();
      return __liftStaticArray(__getF64, 3, exports.halves(values) >>> 0);
    },
    ramp(length) {
      // test/guests/shapes/ramp(i32) => ~lib/staticarray/StaticArray<u8>
      return __liftStaticArray(__getU8, 0, exports.ramp(length) >>> 0);
    },
    words(text) {
      // test/guests/shapes/words(~lib/string/String) => ~lib/array/Array<~lib/string/String>
      text = __lowerString(text) || __notnull();
      return __liftArray(pointer => __liftString(__getU32(pointer)), 2, exports.words(text) >>> 0);
    },
    joined(texts, between) {
      // test/guests/shapes/joined(~lib/array/Array<~lib/string/String>, ~lib/string/String) => ~lib/string/String
      texts = __retain(__lowerArray((pointer, value) => { __setU32(pointer, __lowerString(value) || __notnull()); }, 7, 2, texts) || __notnull());
      between = __lowerString(between) || __notnull();
      try {
        return __liftString(exports.joined(texts, between) >>> 0);
      } finally {
        __release(texts);
      }
    },
    larger(a, b) {
      // test/guests/shapes/larger(i64, i64) => ~lib/typedarray/Int64Array
      a = a || 0n;
      b = b || 0n;
      return __liftTypedArray(BigInt64Array, exports.larger(a, b) >>> 0);
    },
    highest(address, count, yes) {
      // test/guests/shapes/highest(u32, u64, bool) => u64
      count = count || 0n;
      yes = yes ? 1 : 0;
      return BigInt.asUintN(64, exports.highest(address, count, yes));
    },
    top() {
      // test/guests/shapes/top() => u32
      return exports.top() >>> 0;
    },
    isEven(n) {
      // test/guests/shapes/isEven(i32) => bool
      return exports.isEven(n) != 0;
    },
    found(key) {
      // test/guests/shapes/found(~lib/string/String) => ~lib/string/String | null
      key = __lowerString(key) || __notnull();
      return __liftString(exports.found(key) >>> 0);
    },
    padded(text, width, fill) {
      // test/guests/shapes/padded(~lib/string/String, i32?, ~lib/string/String?) => ~lib/string/String
      text = __retain(__lowerString(text) || __notnull());
      fill = __lowerString(fill) || __notnull();
      try {
        exports.__setArgumentsLength(arguments.length);
        return __liftString(exports.padded(text, width, fill) >>> 0);
      } finally {
        __release(text);
      }
    },
    bytesIn(buffer) {
      // test/guests/shapes/bytesIn(~lib/arraybuffer/ArrayBuffer) => i32
      buffer = __lowerBuffer(buffer) || __notnull();
      return exports.bytesIn(buffer);
    },
  }, exports);
  function __lowerBuffer(value) {
    if (value == null) return 0;
    const pointer = exports.__new(value.byteLength, 1) >>> 0;
    new Uint8Array(memory.buffer).set(new Uint8Array(value), pointer);
    return pointer;
  }
  function __liftString(pointer) {
    if (!pointer) return null;
    const
      end = pointer + new Uint32Array(memory.buffer)[pointer - 4 >>> 2] >>> 1,
      memoryU16 = new Uint16Array(memory.buffer);
    let
      start = pointer >>> 1,
      string = "";
    while (end - start > 1024) string += String.fromCharCode(...memoryU16.subarray(start, start += 1024));
    return string + String.fromCharCode(...memoryU16.subarray(start, end));
  }
  function __lowerString(value) {
    if (value == null) return 0;
    const
      length = value.length,
      pointer = exports.__new(length << 1, 2) >>> 0,
      memoryU16 = new Uint16Array(memory.buffer);
    for (let i = 0; i < length; ++i) memoryU16[(pointer >>> 1) + i] = value.charCodeAt(i);
    return pointer;
  }
  function __liftArray(liftElement, align, pointer) {
    if (!pointer) return null;
    const
      dataStart = __getU32(pointer + 4),
      length = __dataview.getUint32(pointer + 12, true),
      values = new Array(length);
    for (let i = 0; i < length; ++i) values[i] = liftElement(dataStart + (i << align >>> 0));
    return values;
  }
  function __lowerArray(lowerElement, id, align, values) {
    if (values == null) return 0;
    const
      length = values.length,
      buffer = exports.__pin(exports.__new(length << align, 1)) >>> 0,
      header = exports.__pin(exports.__new(16, id)) >>> 0;
    __setU32(header + 0, buffer);
    __dataview.setUint32(header + 4, buffer, true);
    __dataview.setUint32(header + 8, length << align, true);
    __dataview.setUint32(header + 12, length, true);
    for (let i = 0; i < length; ++i) lowerElement(buffer + (i << align >>> 0), values[i]);
    exports.__unpin(buffer);
    exports.__unpin(header);
    return header;
  }
  function __liftTypedArray(constructor, pointer) {
    if (!pointer) return null;
    return new constructor(
      memory.buffer,
      __getU32(pointer + 4),
      __dataview.getUint32(pointer + 8, true) / constructor.BYTES_PER_ELEMENT
    ).slice();
  }
  function __lowerTypedArray(constructor, id, align, values) {
    if (values == null) return 0;
    const
      length = values.length,
      buffer = exports.__pin(exports.__new(length << align, 1)) >>> 0,
      header = exports.__new(12, id) >>> 0;
    __setU32(header + 0, buffer);
    __dataview.setUint32(header + 4, buffer, true);
    __dataview.setUint32(header + 8, length << align, true);
    new constructor(memory.buffer, buffer, length).set(values);
    exports.__unpin(buffer);
    return header;
  }
  function __liftStaticArray(liftElement, align, pointer) {
    if (!pointer) return null;
    const
      length = __getU32(pointer - 4) >>> align,
      values = new Array(length);
    for (let i = 0; i < length; ++i) values[i] = liftElement(pointer + (i << align >>> 0));
    return values;
  }
  function __lowerStaticArray(lowerElement, id, align, values, typedConstructor) {
    if (values == null) return 0;
    const
      length = values.length,
      buffer = exports.__pin(exports.__new(length << align, id)) >>> 0;
    if (typedConstructor) {
      new typedConstructor(memory.buffer, buffer, length).set(values);
    } else {
      for (let i = 0; i < length; i++) lowerElement(buffer + (i << align >>> 0), values[i]);
    }
    exports.__unpin(buffer);
    return buffer;
  }
  class Internref extends Number {}
  const registry = new FinalizationRegistry(__release);
  function __liftInternref(pointer) {
    if (!pointer) return null;
    const sentinel = new Internref(__retain(pointer));
    registry.register(sentinel, pointer);
    return sentinel;
  }
  function __lowerInternref(value) {
    if (value == null) return 0;
    if (value instanceof Internref) return value.valueOf();
    throw TypeError("internref expected");
  }
  const refcounts = new Map();
  function __retain(pointer) {
    if (pointer) {
      const refcount = refcounts.get(pointer);
      if (refcount) refcounts.set(pointer, refcount + 1);
      else refcounts.set(exports.__pin(pointer), 1);
    }
    return pointer;
  }
  function __release(pointer) {
    if (pointer) {
      const refcount = refcounts.get(pointer);
      if (refcount === 1) exports.__unpin(pointer), refcounts.delete(pointer);
      else if (refcount) refcounts.set(pointer, refcount - 1);
      else throw Error(`invalid refcount '${refcount}' for reference '${pointer}'`);
    }
  }
  function __notnull() {
    throw TypeError("value must not be null");
  }
  let __dataview = new DataView(memory.buffer);
  function __setU32(pointer, value) {
    try {
      __dataview.setUint32(pointer, value, true);
    } catch {
      __dataview = new DataView(memory.buffer);
      __dataview.setUint32(pointer, value, true);
    }
  }
  function __setF64(pointer, value) {
    try {
      __dataview.setFloat64(pointer, value, true);
    } catch {
      __dataview = new DataView(memory.buffer);
      __dataview.setFloat64(pointer, value, true);
    }
  }
  function __getU8(pointer) {
    try {
      return __dataview.getUint8(pointer, true);
    } catch {
      __dataview = new DataView(memory.buffer);
      return __dataview.getUint8(pointer, true);
    }
  }
  function __getI32(pointer) {
    try {
      return __dataview.getInt32(pointer, true);
    } catch {
      __dataview = new DataView(memory.buffer);
      return __dataview.getInt32(pointer, true);
    }
  }
  function __getU32(pointer) {
    try {
      return __dataview.getUint32(pointer, true);
    } catch {
      __dataview = new DataView(memory.buffer);
      return __dataview.getUint32(pointer, true);
    }
  }
  function __getF64(pointer) {
    try {
      return __dataview.getFloat64(pointer, true);
    } catch {
      __dataview = new DataView(memory.buffer);
      return __dataview.getFloat64(pointer, true);
    }
  }
  return adaptedExports;
}
export const {
  memory,
  __new,
  __pin,
  __unpin,
  __collect,
  __rtti_base,
  F64_ARRAY,
  F64_STATIC,
  I64_TYPED,
  TEXTS,
  COUNTER,
  COUNTER_BYTES,
  level,
  raise,
  counter,
  bump,
  nameOf,
  sum,
  sumTyped,
  sumStatic,
  pushed,
  halves,
  ramp,
  words,
  joined,
  larger,
  highest,
  top,
  isEven,
  found,
  padded,
  bytesIn,
  fail,
} = await (async url => instantiate(
  await (async () => {
    const isNodeOrBun = typeof process != "undefined" && process.versions != null && (process.versions.node != null || process.versions.bun != null);
    if (isNodeOrBun) { return globalThis.WebAssembly.compile(await (await import("node:fs/promises")).readFile(url)); }
    else { return await globalThis.WebAssembly.compileStreaming(globalThis.fetch(url)); }
  })(), {
  }
))(new URL("plain.wasm", import.meta.url));
