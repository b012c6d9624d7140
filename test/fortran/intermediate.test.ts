/** Texts that `lwk fc` changes: intermediate code, module files and options; and what it takes of COMMON blocks. No compiler is run. */
import { expect, test } from 'vitest';
import { withoutBranches } from '../../services/toolchain/choices-intermediate.ts';
import { withoutElf } from '../../services/toolchain/elf.ts';
import { checksum } from '../../services/toolchain/fortran/intrinsic.ts';
import { largest } from '../../services/toolchain/fortran/link.ts';
import { asNow } from '../../services/toolchain/fortran/older.ts';
import { lowForWasm } from '../../services/toolchain/fortran/source.ts';
import { forFlang, inFlangsWords } from '../../services/toolchain/fortran/words.ts';

test('a module file is summed as flang does it', () => {
  expect(checksum(Buffer.from('module m\nend\n'))).toMatch(/^[0-9a-f]{16}$/);
  expect(checksum(Buffer.from(''))).toBe('cbf29ce484222325');
});

test('of COMMON blocks with one name and different sizes the largest is taken', () => {
  const block = (name: string, size: number, alignment = 8) => ({ name, size, alignment });
  expect(largest([block('a_', 8), block('b_', 4), block('a_', 16, 16), block('b_', 4)])).toEqual([
    block('a_', 16, 16),
  ]);
});

test('intermediate code of flang 19 becomes that of flang 22', () => {
  const size = 'ptrtoint (ptr getelementptr (i8, ptr null, i32 1) to i64)';
  const component = (category: number) =>
    `[%_QM__fortran_type_infoTcomponent { { ptr, i64 } { ptr @n, i64 4 }, i8 1, i8 ${category}, i8 4, i8 0 }]`;
  expect(
    asNow(`x i64 mul (i64 ${size}, i64 -7) y
call i32 @_FortranAAllocatableAllocate(ptr %1, i1 false)
call ptr @malloc(i64 4)
${component(0)} ${component(1)} ${component(5)}
`),
  ).toBe(`x i64 ptrtoint (ptr getelementptr (i8, ptr null, i32 -7) to i64) y
call i32 @lwkf19_AllocatableAllocate(ptr %1, i1 false)
call ptr @lwkf19_malloc(i64 4)
${component(0)} ${component(2)} ${component(6)}
`);
});

test('intermediate code is changed for WebAssembly', () => {
  const low = [
    'target triple = "i686-pc-windows-msvc"',
    '@blk_ = common global [8 x i8] zeroinitializer',
    '%1 = call i64 @llvm.lround.i64.f64(double %0)',
    '%2 = call ptr @malloc(i32 4)',
    '%3 = call float @_hypotf(float %0, float %1)',
    'call void @llvm.set.rounding(i32 1)',
    'attributes #0 = { "target-cpu"="i686" }',
    '',
  ].join('\n');
  expect(lowForWasm(low)).toBe(
    [
      '@blk_ = weak global [8 x i8] zeroinitializer',
      '%1 = call i64 @llvm.llround.i64.f64(double %0)',
      '%2 = call ptr @lwkf_malloc(i32 4)',
      '%3 = call float @hypotf(float %0, float %1)',
      'call void @lwkf_set_rounding(i32 1)',
      'attributes #0 = { "fortran" }',
      '',
    ].join('\n'),
  );
});

test('the larger of two numbers is taken by vectors, but not the largest of a row', () => {
  const text = [
    'define double @f(double %a, double %b) {',
    '  %m = phi double [ 0.0, %x ], [ %n, %y ]',
    '  %c = fcmp contract ogt double %a, %b',
    '  %r = select contract i1 %c, double %a, double %b, !dbg !3',
    '  %d = fcmp ogt double %a, %m',
    '  %n = select i1 %d, double %a, double %m',
    '  %o = select i1 %c, double %b, double 1.0',
    '}',
  ];
  expect(withoutBranches(text.join('\n')).split('\n')).toEqual([
    ...text.slice(0, 3),
    '  %"lwk.0.a" = insertelement <2 x double> poison, double %a, i64 0',
    '  %"lwk.0.b" = insertelement <2 x double> poison, double %b, i64 0',
    '  %"lwk.0.c" = fcmp contract ogt <2 x double> %"lwk.0.a", %"lwk.0.b"',
    '  %"lwk.0.r" = select <2 x i1> %"lwk.0.c", <2 x double> %"lwk.0.a", <2 x double> %"lwk.0.b"',
    '  %r = extractelement <2 x double> %"lwk.0.r", i64 0, !dbg !3',
    ...text.slice(4),
  ]);
});

test('options of GNU Fortran become those of flang', () => {
  const told: string[] = [];
  const stream = { write: (text: string) => told.push(text) } as unknown as NodeJS.WriteStream;
  const words = inFlangsWords(
    [
      '-ffixed-line-length-132',
      '-ffree-line-length-none',
      '-fallow-argument-mismatch',
      '-fcheck=bounds',
      '-J',
      'm',
      '-O2',
    ],
    stream,
  );
  expect(words).toEqual(['-ffixed-line-length=132', '-J', 'm', '-O2']);
  expect(told.join('')).toContain('flang has no checks of subscripts');
});

test('options of the optimizer, the processor and of other compilers', () => {
  const words = (text: string) => inFlangsWords(withoutElf(text.split(' ')), process.stderr).join(' ');
  const nothing =
    '-fPIC -fno-strict-aliasing -finline-functions -falign-loops=16 -mieee-fp -malign-double -mavx2 -mcmodel=medium -fno-common ' +
    '-fvisibility=hidden -fstack-protector-strong -ffile-prefix-map=/a=b -fno-trapping-math -pipe -ffpe-trap=invalid,zero';
  expect(words(nothing)).toBe('');
  expect(words('-Os -Og -ggdb -Mfree -fpp -r8 -i8')).toBe(
    '-O2 -O1 -g -ffree-form -cpp -fdefault-real-8 -fdefault-integer-8',
  );
  expect(words('-O3 -align array32byte -fp-model fast -traceback -warn unused -module mods -c x.f90')).toBe(
    '-O3 -J mods -c x.f90',
  );
  expect(words('-module-dir../mods -c x.f90')).toBe('-J../mods -c x.f90');
  expect(words('-module-dir mods -c x.f90')).toBe('-J mods -c x.f90');
  expect(words('-Wp,-DX=1,-UY')).toBe('-DX=1 -UY');
  const linking = '-L libs -l foo -s -static -Wl,-Bstatic -z stack-size=1 -rdynamic -flto=auto -c';
  expect(forFlang(`-O2 ${linking} -J mods`.split(' '))).toEqual(['-O2', '-J', 'mods']);
  // What changes a program, and what is WebAssembly's, stays.
  const kept = '-fno-underscoring -fno-automatic -fdefault-real-16 -mrelaxed-simd -mllvm -x -mmlir -y';
  expect(words(kept)).toBe(kept);
});
