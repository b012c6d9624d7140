;; Shortcuts of the calls that send and receive blocks of bytes, and of collectives of little data: through the communicator that was used last, with nothing
;; that waits before them. What they cannot do they leave undone, and the gate calls the engine in TypeScript, which knows all of MPI. They do what that does,
;; message by message, so that one rank may take the shortcut and another one may not. Being WebAssembly, they are optimized before a program starts:
;; the same paths in JavaScript cost the first tens of thousands of messages ten times as much, and the optimizing compiler the time of the cores. See
;; shortcuts.ts.
;;
;; A name in braces is a constant of the TypeScript code (see runtime/build.ts).
(module
  (import "m" "heap" (memory $heap 0 65536 shared))
  (import "m" "fabric" (memory $fabric 0 65536 shared))
  (import "m" "state" (memory $state {STATE_PAGES}))
  ;; World rank.
  (import "m" "wake" (func $wake (param i32)))
  ;; Messages of collectives, the slow way: world rank, tag, address, bytes. `receiveLater` answers the bytes received, or -1 when there were more; `finish` waits for what `sendLater` has begun.
  (import "m" "sendLater" (func $sendLater (param i32 i32 i32 i32)))
  (import "m" "receiveLater" (func $receiveLater (param i32 i32 i32 i32) (result i32)))
  (import "m" "finish" (func $finish))
  ;; Throws.
  (import "m" "fail" (func $fail))
  ;; A message of a collective is not what was expected: its sender, what that called, bytes and those that were expected.
  (import "m" "differ" (func $differ (param i32 i32 i32 i32)))
  ;; Waits for the acknowledgement (word index) of a long message: world rank, context, tag, address, bytes.
  (import "m" "await" (func $await (param i32 i32 i32 i32 i32 i32)))
  ;; Puts the copy from the heap of a rank into the table.
  (import "m" "open" (func $open (param i32)))
  (import "m" "pulls" (table $pulls 1 funcref))
  ;; MPI_Recv by the engine.
  (import "m" "Recv" (func $recvLater (param i32 i32 i32 i32 i32 i32 i32) (result i32)))

  ;; The engine takes over the light requests.
  (import "m" "absorb" (func $absorb))
  ;; Lets another rank have the core: not 0 when the engine has to see to something.
  (import "m" "turn" (func $turn (result i32)))

  ;; To, from, bytes.
  (type $copy (func (param i32 i32 i32)))

  ;; Of the collective that is being carried out.
  (global $tag (mut i32) (i32.const 0))
  (global $unfinished (mut i32) (i32.const 0))
  (global $unequal (mut i32) (i32.const 0))
  ;; What the sender of the last message called, of a collective.
  (global $gotCalled (mut i32) (i32.const 0))
  ;; Long messages that have not been acknowledged: how many there are, and the last one.
  (global $lent (mut i32) (i32.const 0))
  (global $lentAt (mut i32) (i32.const 0))
  (global $lentBytes (mut i32) (i32.const 0))

  ;; Before the engine does anything.
  (func $ready (export "ready")
    (if (i32.load $state offset={WORD.LIGHT} (i32.const 0)) (then (call $absorb))))

  ;; Ranks share cores.
  (func $crowded (result i32) (i32.load $state offset={WORD.CROWDED} (i32.const 0)))

  ;; After a look in vain: how many more there may be.
  (func $pause (param $looks i32) (result i32)
    (if (call $crowded) (then (if (call $turn) (then (return (i32.const 0))))))
    (i32.sub (local.get $looks) (i32.const 1)))

  ;; ---- messages: Fabric, Outbox.sendNow, Inbox.receiveNow

  ;; Stores a word that another rank waits for, after all else, and wakes it; `urgent`: whatever it sleeps for.
  (func $tell (param $address i32) (param $value i32) (param $peer i32) (param $urgent i32)
    (local $flag i32)
    (if (i32.load $state offset={WORD.FENCED} (i32.const 0))
      (then (i32.atomic.store $fabric (local.get $address) (local.get $value)))
      (else (i32.store $fabric (local.get $address) (local.get $value))))
    (local.set $flag
      (i32.atomic.load $fabric
        (i32.shl
          (i32.load $state offset={PEER.ASLEEP} (i32.shl (local.get $peer) (i32.const 2)))
          (i32.const 2))))
    (if (i32.ne (local.get $flag) (i32.const {AWAKE}))
      (then
        (if
          (i32.or
            (local.get $urgent)
            (i32.or
              (i32.eq (local.get $flag) (i32.const {ASLEEP}))
              (i32.eq
                (local.get $flag)
                (i32.add (i32.load $state offset={WORD.WORLD_RANK} (i32.const 0)) (i32.const {ASLEEP_FOR})))))
          (then (call $wake (local.get $peer)))))))

  ;; The cell for the next message to a peer, or 0 when there is none, or others wait for one.
  (func $claim (param $p i32) (result i32)
    (local $ring i32) (local $n i32) (local $limit i32) (local $mask i32)
    (if (i32.load $state offset={WORD.QUEUED} (i32.const 0)) (then (return (i32.const 0))))
    (local.set $ring (i32.shl (i32.load $state offset={PEER.OUT} (local.get $p)) (i32.const 2)))
    (local.set $n (i32.load $state offset={PEER.SENT} (local.get $p)))
    (local.set $mask (i32.load $state offset={WORD.CELL_MASK} (i32.const 0)))
    (if (i32.eq (local.get $n) (i32.load $state offset={PEER.SEND_LIMIT} (local.get $p)))
      (then
        (local.set $limit
          (i32.add
            (i32.add (i32.atomic.load $fabric offset={RING_TAKEN} (local.get $ring)) (local.get $mask))
            (i32.const 1)))
        (if (i32.eq (local.get $limit) (local.get $n)) (then (return (i32.const 0))))
        (i32.store $state offset={PEER.SEND_LIMIT} (local.get $p) (local.get $limit))))
    (i32.add
      (i32.add (local.get $ring) (i32.const {RING_CELLS}))
      (i32.mul (i32.and (local.get $n) (local.get $mask)) (i32.const {CELL_BYTES}))))

  ;; Publishes a cell that was claimed and that has its payload.
  (func $publish (param $peer i32) (param $cell i32) (param $context i32) (param $tag i32) (param $bytes i32) (param $ack i32)
    (local $p i32) (local $n i32)
    (local.set $p (i32.shl (local.get $peer) (i32.const 2)))
    (i32.store $fabric offset={CELL.CONTEXT} (local.get $cell) (local.get $context))
    (i32.store $fabric offset={CELL.TAG} (local.get $cell) (local.get $tag))
    (i32.store $fabric offset={CELL.BYTES} (local.get $cell) (local.get $bytes))
    (i32.store $fabric offset={CELL.ACK} (local.get $cell) (local.get $ack))
    (local.set $n (i32.add (i32.load $state offset={PEER.SENT} (local.get $p)) (i32.const 1)))
    (i32.store $state offset={PEER.SENT} (local.get $p) (local.get $n))
    (if (i32.eq (local.get $n) (i32.const 1))
      (then
        (i32.store $fabric offset={RING_USED}
          (i32.shl (i32.load $state offset={PEER.OUT} (local.get $p)) (i32.const 2))
          (i32.const 1))))
    (call $tell (local.get $cell) (local.get $n) (local.get $peer) (local.get $ack)))

  ;; Sends a block that fits the ring; 0 when there is no room for it.
  (func $send (param $peer i32) (param $context i32) (param $tag i32) (param $from i32) (param $bytes i32) (param $called i32) (result i32)
    (local $p i32) (local $cell i32) (local $at i32) (local $end i32) (local $mask i32)
    (local.set $p (i32.shl (local.get $peer) (i32.const 2)))
    (local.set $cell (call $claim (local.get $p)))
    (if (i32.eqz (local.get $cell)) (then (return (i32.const 0))))
    (if (i32.le_u (local.get $bytes) (i32.const {INLINE_BYTES}))
      (then
        (call $toCell (local.get $cell) (local.get $from) (local.get $bytes))
        (i32.store $fabric offset={CELL.KIND} (local.get $cell)
          (i32.or (local.get $called) (i32.const {CELL_KIND.INLINE}))))
      (else
        ;; A payload is in one piece: what is left before the end of the ring is passed over.
        (local.set $mask (i32.load $state offset={WORD.DATA_MASK} (i32.const 0)))
        (local.set $at (i32.load $state offset={PEER.DATA_SENT} (local.get $p)))
        (if
          (i32.gt_u
            (i32.add (i32.and (local.get $at) (local.get $mask)) (local.get $bytes))
            (i32.add (local.get $mask) (i32.const 1)))
          (then (local.set $at (i32.add (i32.or (local.get $at) (local.get $mask)) (i32.const 1)))))
        (local.set $end
          (i32.add (local.get $at) (i32.and (i32.add (local.get $bytes) (i32.const 63)) (i32.const -64))))
        (if (call $overflows (local.get $p) (local.get $end))
          (then
            (i32.store $state offset={PEER.DATA_LIMIT} (local.get $p)
              (i32.add
                (i32.add
                  (i32.atomic.load $fabric offset={RING_DATA_TAKEN}
                    (i32.shl (i32.load $state offset={PEER.OUT} (local.get $p)) (i32.const 2)))
                  (local.get $mask))
                (i32.const 1)))
            (if (call $overflows (local.get $p) (local.get $end)) (then (return (i32.const 0))))))
        (i32.store $state offset={PEER.DATA_SENT} (local.get $p) (local.get $end))
        (memory.copy $fabric $heap
          (i32.add
            (i32.load $state offset={PEER.DATA_OUT} (local.get $p))
            (i32.and (local.get $at) (local.get $mask)))
          (local.get $from)
          (local.get $bytes))
        (i32.store $fabric offset={CELL.PAYLOAD} (local.get $cell) (local.get $at))
        (i32.store $fabric offset={CELL.KIND} (local.get $cell)
          (i32.or (local.get $called) (i32.const {CELL_KIND.EAGER})))))
    (call $publish
      (local.get $peer)
      (local.get $cell)
      (local.get $context)
      (local.get $tag)
      (local.get $bytes)
      (i32.const 0))
    (i32.const 1))

  (func $overflows (param $p i32) (param $end i32) (result i32)
    (i32.lt_s
      (i32.sub (i32.load $state offset={PEER.DATA_LIMIT} (local.get $p)) (local.get $end))
      (i32.const 0)))

  ;; Sends a block that the receiver pulls: its acknowledgement (word index), or 0 when there is no room for the message.
  (func $sendLong (param $peer i32) (param $context i32) (param $tag i32) (param $from i32) (param $bytes i32) (param $called i32) (result i32)
    (local $cell i32) (local $ack i32) (local $free i32)
    (local.set $free (i32.load $state offset={WORD.FREE_ACKS} (i32.const 0)))
    (if (i32.eqz (local.get $free)) (then (return (i32.const 0))))
    (local.set $cell (call $claim (i32.shl (local.get $peer) (i32.const 2))))
    (if (i32.eqz (local.get $cell)) (then (return (i32.const 0))))
    (local.set $free (i32.sub (local.get $free) (i32.const 1)))
    (i32.store $state offset={WORD.FREE_ACKS} (i32.const 0) (local.get $free))
    (local.set $ack (i32.load $state offset={FREE_ACKS} (i32.shl (local.get $free) (i32.const 2))))
    (i32.store $fabric (i32.shl (local.get $ack) (i32.const 2)) (i32.const {ACK.WAITING}))
    (i32.store $fabric offset={CELL.PAYLOAD} (local.get $cell) (local.get $from))
    (i32.store $fabric offset={CELL.KIND} (local.get $cell)
      (i32.or (local.get $called) (i32.const {CELL_KIND.PULL})))
    (call $publish
      (local.get $peer)
      (local.get $cell)
      (local.get $context)
      (local.get $tag)
      (local.get $bytes)
      (i32.add (local.get $ack) (i32.const 1)))
    (local.get $ack))

  ;; Whether the receiver has the message; then the acknowledgement is free again.
  (func $acknowledged (param $ack i32) (result i32)
    (local $free i32)
    (if
      (i32.ne
        (i32.atomic.load $fabric (i32.shl (local.get $ack) (i32.const 2)))
        (i32.const {ACK.DONE}))
      (then (return (i32.const 0))))
    (local.set $free (i32.load $state offset={WORD.FREE_ACKS} (i32.const 0)))
    (i32.store $state offset={FREE_ACKS} (i32.shl (local.get $free) (i32.const 2)) (local.get $ack))
    (i32.store $state offset={WORD.FREE_ACKS} (i32.const 0) (i32.add (local.get $free) (i32.const 1)))
    (i32.const 1))

  ;; Looks before the engine goes on, which sees whether the rank was ended: more where a neighbour does not have the core between any two of them, because longer copies
  ;; take longer.
  (func $looks (param $bytes i32) (result i32)
    (i32.add
      (i32.load $state offset={WORD.LOOKS} (i32.const 0))
      (select (i32.const 0) (i32.shr_u (local.get $bytes) (i32.const 4)) (call $crowded))))

  ;; Waits until the receiver has a long message.
  (func $awaitAck (param $ack i32) (param $peer i32) (param $context i32) (param $tag i32) (param $from i32) (param $bytes i32)
    (local $looks i32)
    ;; A peer that sends too needs the receives that wait here.
    (local.set $looks
      (select
        (call $looks (local.get $bytes))
        (i32.const 1)
        (i32.and
          (i32.eqz (i32.load $state offset={WORD.POSTED} (i32.const 0)))
          (i32.lt_s (i32.load $state offset={WORD.LIGHT_FIRST} (i32.const 0)) (i32.const 0)))))
    (loop $look
      (if (call $acknowledged (local.get $ack)) (then (return)))
      (local.set $looks (call $pause (local.get $looks)))
      (br_if $look (i32.gt_s (local.get $looks) (i32.const 0))))
    (call $ready)
    (call $await
      (local.get $ack)
      (local.get $peer)
      (local.get $context)
      (local.get $tag)
      (local.get $from)
      (local.get $bytes)))

  ;; Sends a long block, and waits until the receiver has it; 0 when there is no room for the message.
  (func $sendLongNow (param $peer i32) (param $context i32) (param $tag i32) (param $from i32) (param $bytes i32) (result i32)
    (local $ack i32)
    (local.set $ack
      (call $sendLong
        (local.get $peer)
        (local.get $context)
        (local.get $tag)
        (local.get $from)
        (local.get $bytes)
        (i32.const 0)))
    (if (i32.eqz (local.get $ack)) (then (return (i32.const 0))))
    (call $awaitAck
      (local.get $ack)
      (local.get $peer)
      (local.get $context)
      (local.get $tag)
      (local.get $from)
      (local.get $bytes))
    (i32.const 1))

  ;; The next cell from a peer; 0 when none has arrived.
  (func $arrived (param $p i32) (result i32)
    (local $cell i32) (local $n i32)
    (local.set $n (i32.load $state offset={PEER.TAKEN} (local.get $p)))
    (local.set $cell
      (i32.add
        (i32.add
          (i32.shl (i32.load $state offset={PEER.IN} (local.get $p)) (i32.const 2))
          (i32.const {RING_CELLS}))
        (i32.mul
          (i32.and (local.get $n) (i32.load $state offset={WORD.CELL_MASK} (i32.const 0)))
          (i32.const {CELL_BYTES}))))
    (select
      (local.get $cell)
      (i32.const 0)
      (i32.eq
        (i32.atomic.load $fabric (local.get $cell))
        (i32.add (local.get $n) (i32.const 1)))))

  ;; Receives the message of a cell and takes the cell: its bytes, or less than 0 when the engine has to look at it.
  (func $deliver (param $peer i32) (param $cell i32) (param $to i32) (param $room i32) (result i32)
    (local $p i32) (local $n i32) (local $bytes i32) (local $at i32) (local $ack i32) (local $kind i32)
    (local.set $p (i32.shl (local.get $peer) (i32.const 2)))
    (local.set $bytes (i32.load $fabric offset={CELL.BYTES} (local.get $cell)))
    (local.set $kind (i32.load $fabric offset={CELL.KIND} (local.get $cell)))
    (global.set $gotCalled (i32.and (local.get $kind) (i32.const -256)))
    (local.set $kind (i32.and (local.get $kind) (i32.const {CELL_KIND_MASK})))
    (local.set $ack (i32.load $fabric offset={CELL.ACK} (local.get $cell)))
    (if
      (i32.or
        (i32.eq (local.get $kind) (i32.const {CELL_KIND.PULL_TYPED}))
        (i32.gt_u (local.get $bytes) (local.get $room)))
      (then (return (i32.const -1))))
    (if (local.get $ack)
      (then
        (local.set $ack (i32.shl (i32.sub (local.get $ack) (i32.const 1)) (i32.const 2)))
        ;; The sender may have withdrawn the message.
        (if
          (i32.ne
            (i32.atomic.rmw.cmpxchg $fabric
              (local.get $ack)
              (i32.const {ACK.WAITING})
              (i32.const {ACK.TAKEN}))
            (i32.const {ACK.WAITING}))
          (then (return (i32.const -1))))))
    (block $copied
      (if (i32.eq (local.get $kind) (i32.const {CELL_KIND.INLINE}))
        (then
          (call $fromCell (local.get $to) (local.get $cell) (local.get $bytes))
          (br $copied)))
      (local.set $at (i32.load $fabric offset={CELL.PAYLOAD} (local.get $cell)))
      (if (i32.eq (local.get $kind) (i32.const {CELL_KIND.PULL}))
        (then
          (if (ref.is_null (table.get $pulls (local.get $peer))) (then (call $open (local.get $peer))))
          (call_indirect $pulls (type $copy)
            (local.get $to)
            (local.get $at)
            (local.get $bytes)
            (local.get $peer))
          (br $copied)))
      (memory.copy $heap $fabric
        (local.get $to)
        (i32.add
          (i32.load $state offset={PEER.DATA_IN} (local.get $p))
          (i32.and (local.get $at) (i32.load $state offset={WORD.DATA_MASK} (i32.const 0))))
        (local.get $bytes))
      (i32.store $state offset={PEER.DATA_TAKEN} (local.get $p)
        (i32.add (local.get $at) (i32.and (i32.add (local.get $bytes) (i32.const 63)) (i32.const -64)))))
    (local.set $n (i32.add (i32.load $state offset={PEER.TAKEN} (local.get $p)) (i32.const 1)))
    (i32.store $state offset={PEER.TAKEN} (local.get $p) (local.get $n))
    (if
      (i32.or
        (i32.eqz (i32.and (local.get $n) (i32.load $state offset={WORD.TELL_CELLS} (i32.const 0))))
        (i32.ge_s
          (i32.sub
            (i32.load $state offset={PEER.DATA_TAKEN} (local.get $p))
            (i32.load $state offset={PEER.DATA_TOLD} (local.get $p)))
          (i32.load $state offset={WORD.TELL_DATA} (i32.const 0))))
      (then (call $tellTaken (local.get $peer))))
    (if (local.get $ack)
      (then (call $tell (local.get $ack) (i32.const {ACK.DONE}) (local.get $peer) (i32.const 0))))
    (local.get $bytes))

  ;; Receives a block that arrives within so many looks: its bytes, or less than 0.
  (func $receive (param $peer i32) (param $context i32) (param $tag i32) (param $to i32) (param $room i32) (param $looks i32) (result i32)
    (local $p i32) (local $cell i32) (local $light i32)
    (local.set $p (i32.shl (local.get $peer) (i32.const 2)))
    (if (call $busy (local.get $p)) (then (return (i32.const -1))))
    (loop $again
      (block $arrived
        (loop $look
          (local.set $cell (call $arrived (local.get $p)))
          (br_if $arrived (local.get $cell))
          (local.set $looks (call $pause (local.get $looks)))
          (br_if $look (i32.gt_s (local.get $looks) (i32.const 0))))
        (return (i32.const -1)))
      ;; Receives that have begun before come first.
      (if (i32.load $state offset={WORD.LIGHT} (i32.const 0))
        (then
          (local.set $light (call $toLight (local.get $peer) (local.get $cell)))
          (if (i32.lt_s (local.get $light) (i32.const 0)) (then (return (i32.const -1))))
          (br_if $again (local.get $light)))))
    (if
      (i32.or
        (i32.ne (i32.load $fabric offset={CELL.CONTEXT} (local.get $cell)) (local.get $context))
        (i32.ne (i32.load $fabric offset={CELL.TAG} (local.get $cell)) (local.get $tag)))
      (then (return (i32.const -1))))
    (call $deliver (local.get $peer) (local.get $cell) (local.get $to) (local.get $room)))

  ;; The engine has receives or sends that wait, or messages from a peer that came before their receive.
  (func $busy (param $p i32) (result i32)
    (i32.or
      (i32.or
        (i32.load $state offset={WORD.POSTED} (i32.const 0))
        (i32.load $state offset={WORD.QUEUED} (i32.const 0)))
      (i32.load $state offset={PEER.EARLY} (local.get $p))))

  ;; Looks so many times whether a message has arrived from anybody, or an acknowledgement that is watched. The engine waits in here: the same loop in JavaScript
  ;; makes V8 optimize the engine while the program computes.
  (func (export "watch") (param $looks i32)
    (local $p i32) (local $end i32) (local $i i32)
    (local.set $end (i32.shl (i32.load $state offset={WORD.RANKS} (i32.const 0)) (i32.const 2)))
    (loop $look
      (local.set $p (i32.const 0))
      (loop $next
        (if (call $arrived (local.get $p)) (then (return)))
        (local.set $p (i32.add (local.get $p) (i32.const 4)))
        (br_if $next (i32.lt_u (local.get $p) (local.get $end))))
      (local.set $i (i32.shl (i32.load $state offset={WORD.WATCHED} (i32.const 0)) (i32.const 2)))
      (block $none
        (loop $next
          (br_if $none (i32.eqz (local.get $i)))
          (local.set $i (i32.sub (local.get $i) (i32.const 4)))
          (br_if $next
            (i32.ne
              (i32.atomic.load $fabric
                (i32.shl (i32.load $state offset={WATCHED_ACKS} (local.get $i)) (i32.const 2)))
              (i32.const {ACK.DONE}))))
        (return))
      (if (i32.gt_u (i32.load $state offset={WORD.POSTED} (i32.const 0)) (i32.const {FEW_LIGHTS}))
        (then (call $rest)))
      (local.set $looks (call $pause (local.get $looks)))
      (br_if $look (i32.gt_s (local.get $looks) (i32.const 0)))))

  ;; Where many messages are to come, a look at the cell that is being filled takes its cache line from the sender, for each message anew.
  (func $rest
    (local $rest i32)
    (local.set $rest (i32.const {REST}))
    (loop $more
      (local.set $rest (i32.sub (local.get $rest) (i32.const 1)))
      (br_if $more (local.get $rest))))

  ;; ---- light requests

  ;; Offset of the entry of an index.
  (func $entry (param $index i32) (result i32)
    (i32.add (i32.const {LIGHT_ENTRIES}) (i32.mul (local.get $index) (i32.const {LIGHT_BYTES}))))

  ;; Gives a cell to the first light receive that it fits: 1 when there was one, 0 when not, less than 0 when the engine has to look.
  (func $toLight (param $peer i32) (param $cell i32) (result i32)
    (local $index i32) (local $before i32) (local $light i32) (local $bytes i32) (local $next i32)
    (local.set $before (i32.const -1))
    (local.set $index (i32.load $state offset={WORD.LIGHT_FIRST} (i32.const 0)))
    (block $found
      (loop $look
        (if (i32.lt_s (local.get $index) (i32.const 0)) (then (return (i32.const 0))))
        (local.set $light (call $entry (local.get $index)))
        (br_if $found
          (i32.and
            (i32.eq (i32.load $state offset={LIGHT.PEER} (local.get $light)) (local.get $peer))
            (i32.and
              (i32.eq
                (i32.load $state offset={LIGHT.CONTEXT} (local.get $light))
                (i32.load $fabric offset={CELL.CONTEXT} (local.get $cell)))
              (i32.eq
                (i32.load $state offset={LIGHT.TAG} (local.get $light))
                (i32.load $fabric offset={CELL.TAG} (local.get $cell))))))
        (local.set $before (local.get $index))
        (local.set $index (i32.load $state offset={LIGHT.NEXT} (local.get $light)))
        (br $look)))
    (local.set $bytes
      (call $deliver
        (local.get $peer)
        (local.get $cell)
        (i32.load $state offset={LIGHT.BUFFER} (local.get $light))
        (i32.load $state offset={LIGHT.BYTES} (local.get $light))))
    (if (i32.lt_s (local.get $bytes) (i32.const 0)) (then (return (i32.const -1))))
    (i32.store $state offset={LIGHT.BYTES} (local.get $light) (local.get $bytes))
    (i32.store $state offset={LIGHT.STATE} (local.get $light) (i32.const {LIGHT_STATE.DONE}))
    (local.set $next (i32.load $state offset={LIGHT.NEXT} (local.get $light)))
    (if (i32.lt_s (local.get $before) (i32.const 0))
      (then (i32.store $state offset={WORD.LIGHT_FIRST} (i32.const 0) (local.get $next)))
      (else (i32.store $state offset={LIGHT.NEXT} (call $entry (local.get $before)) (local.get $next))))
    (if (i32.lt_s (local.get $next) (i32.const 0))
      (then (i32.store $state offset={WORD.LIGHT_LAST} (i32.const 0) (local.get $before))))
    (i32.const 1))

  ;; Entry of the light request that has a handle; 0 when there is none.
  (func $lightOf (param $handle i32) (result i32)
    (local $light i32)
    (local.set $light (i32.and (local.get $handle) (i32.const {INDEX_MASK})))
    (if (i32.ge_u (local.get $light) (i32.const {LIGHTS})) (then (return (i32.const 0))))
    (local.set $light (call $entry (local.get $light)))
    (select
      (local.get $light)
      (i32.const 0)
      (i32.and
        (i32.eq (i32.load $state offset={LIGHT.HANDLE} (local.get $light)) (local.get $handle))
        (i32.ne
          (i32.load $state offset={LIGHT.STATE} (local.get $light))
          (i32.const {LIGHT_STATE.FREE})))))

  ;; A light request that begins; there is a free one. Its state remains to be set.
  (func $newLight (param $buffer i32) (param $bytes i32) (param $rank i32) (param $tag i32) (param $comm i32) (result i32)
    (local $free i32) (local $light i32)
    (local.set $free (i32.sub (i32.load $state offset={WORD.LIGHT_FREE} (i32.const 0)) (i32.const 1)))
    (i32.store $state offset={WORD.LIGHT_FREE} (i32.const 0) (local.get $free))
    (i32.store $state offset={WORD.LIGHT} (i32.const 0)
      (i32.add (i32.load $state offset={WORD.LIGHT} (i32.const 0)) (i32.const 1)))
    (local.set $light
      (call $entry (i32.load $state offset={FREE_LIGHTS} (i32.shl (local.get $free) (i32.const 2)))))
    (i32.store $state offset={LIGHT.NEXT} (local.get $light) (i32.const -1))
    (i32.store $state offset={LIGHT.PEER} (local.get $light) (call $worldRank (local.get $rank)))
    (i32.store $state offset={LIGHT.CONTEXT} (local.get $light)
      (i32.load $state offset={WORD.CONTEXT} (i32.const 0)))
    (i32.store $state offset={LIGHT.TAG} (local.get $light) (local.get $tag))
    (i32.store $state offset={LIGHT.BUFFER} (local.get $light) (local.get $buffer))
    (i32.store $state offset={LIGHT.BYTES} (local.get $light) (local.get $bytes))
    (i32.store $state offset={LIGHT.SOURCE} (local.get $light) (local.get $rank))
    (i32.store $state offset={LIGHT.COMM} (local.get $light) (local.get $comm))
    (i32.store $state offset={LIGHT.ACK} (local.get $light) (i32.const 0))
    (local.get $light))

  ;; Waits for so many looks until it is done: 0 when it is not.
  (func $awaitLight (param $light i32) (result i32)
    (local $peer i32) (local $p i32) (local $cell i32) (local $looks i32)
    (local.set $peer (i32.load $state offset={LIGHT.PEER} (local.get $light)))
    (local.set $p (i32.shl (local.get $peer) (i32.const 2)))
    (local.set $looks (call $looks (i32.load $state offset={LIGHT.BYTES} (local.get $light))))
    (loop $look
      (if
        (i32.eq
          (i32.load $state offset={LIGHT.STATE} (local.get $light))
          (i32.const {LIGHT_STATE.DONE}))
        (then (return (i32.const 1))))
      (if
        (i32.eq
          (i32.load $state offset={LIGHT.STATE} (local.get $light))
          (i32.const {LIGHT_STATE.SENDING}))
        (then
          (if (call $acknowledged (i32.load $state offset={LIGHT.ACK} (local.get $light)))
            (then
              (i32.store $state offset={LIGHT.STATE} (local.get $light) (i32.const {LIGHT_STATE.DONE}))
              (return (i32.const 1))))))
      ;; The peer of a send may wait for what is to be received here.
      (local.set $cell (call $arrived (local.get $p)))
      (if (local.get $cell)
        (then
          (br_if $look (i32.eq (call $toLight (local.get $peer) (local.get $cell)) (i32.const 1)))
          (return (i32.const 0))))
      (if (i32.gt_u (i32.load $state offset={WORD.LIGHT} (i32.const 0)) (i32.const {FEW_LIGHTS}))
        (then (call $rest)))
      (local.set $looks (call $pause (local.get $looks)))
      (br_if $look (i32.gt_s (local.get $looks) (i32.const 0))))
    (i32.const 0))

  ;; Its handle is to be another one the next time.
  (func $freeLight (param $light i32)
    (local $free i32) (local $handle i32)
    (local.set $handle (i32.load $state offset={LIGHT.HANDLE} (local.get $light)))
    (local.set $free (i32.load $state offset={WORD.LIGHT_FREE} (i32.const 0)))
    (i32.store $state offset={FREE_LIGHTS}
      (i32.shl (local.get $free) (i32.const 2))
      (i32.and (local.get $handle) (i32.const {INDEX_MASK})))
    (i32.store $state offset={WORD.LIGHT_FREE} (i32.const 0) (i32.add (local.get $free) (i32.const 1)))
    (i32.store $state offset={WORD.LIGHT} (i32.const 0)
      (i32.sub (i32.load $state offset={WORD.LIGHT} (i32.const 0)) (i32.const 1)))
    (i32.store $state offset={LIGHT.STATE} (local.get $light) (i32.const {LIGHT_STATE.FREE}))
    (i32.store $state offset={LIGHT.HANDLE} (local.get $light)
      (i32.or
        (i32.and (local.get $handle) (i32.const {NO_GENERATION}))
        (i32.and
          (i32.add (local.get $handle) (i32.const {GENERATION}))
          (i32.xor (i32.const {NO_GENERATION}) (i32.const -1))))))

  (func $tellTaken (param $peer i32)
    (local $p i32) (local $data i32) (local $ring i32)
    (local.set $p (i32.shl (local.get $peer) (i32.const 2)))
    (local.set $ring (i32.shl (i32.load $state offset={PEER.IN} (local.get $p)) (i32.const 2)))
    (local.set $data (i32.load $state offset={PEER.DATA_TAKEN} (local.get $p)))
    (i32.store $state offset={PEER.DATA_TOLD} (local.get $p) (local.get $data))
    (i32.store $fabric offset={RING_DATA_TAKEN} (local.get $ring) (local.get $data))
    (call $tell
      (i32.add (local.get $ring) (i32.const {RING_TAKEN}))
      (i32.load $state offset={PEER.TAKEN} (local.get $p))
      (local.get $peer)
      (i32.const 0)))

  (func $toCell (param $cell i32) (param $from i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $from) (i32.and (local.get $bytes) (i32.const -8))))
    (block $done
      (loop $more
        (br_if $done (i32.eq (local.get $from) (local.get $end)))
        (i64.store $fabric offset={CELL.PAYLOAD} (local.get $cell) (i64.load $heap (local.get $from)))
        (local.set $from (i32.add (local.get $from) (i32.const 8)))
        (local.set $cell (i32.add (local.get $cell) (i32.const 8)))
        (br $more)))
    (if (i32.and (local.get $bytes) (i32.const 4))
      (then
        (i32.store $fabric offset={CELL.PAYLOAD} (local.get $cell) (i32.load $heap (local.get $from)))
        (local.set $from (i32.add (local.get $from) (i32.const 4)))
        (local.set $cell (i32.add (local.get $cell) (i32.const 4)))))
    (if (i32.and (local.get $bytes) (i32.const 2))
      (then
        (i32.store16 $fabric offset={CELL.PAYLOAD} (local.get $cell) (i32.load16_u $heap (local.get $from)))
        (local.set $from (i32.add (local.get $from) (i32.const 2)))
        (local.set $cell (i32.add (local.get $cell) (i32.const 2)))))
    (if (i32.and (local.get $bytes) (i32.const 1))
      (then (i32.store8 $fabric offset={CELL.PAYLOAD} (local.get $cell) (i32.load8_u $heap (local.get $from))))))

  (func $fromCell (param $to i32) (param $cell i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.and (local.get $bytes) (i32.const -8))))
    (block $done
      (loop $more
        (br_if $done (i32.eq (local.get $to) (local.get $end)))
        (i64.store $heap (local.get $to) (i64.load $fabric offset={CELL.PAYLOAD} (local.get $cell)))
        (local.set $to (i32.add (local.get $to) (i32.const 8)))
        (local.set $cell (i32.add (local.get $cell) (i32.const 8)))
        (br $more)))
    (if (i32.and (local.get $bytes) (i32.const 4))
      (then
        (i32.store $heap (local.get $to) (i32.load $fabric offset={CELL.PAYLOAD} (local.get $cell)))
        (local.set $to (i32.add (local.get $to) (i32.const 4)))
        (local.set $cell (i32.add (local.get $cell) (i32.const 4)))))
    (if (i32.and (local.get $bytes) (i32.const 2))
      (then
        (i32.store16 $heap (local.get $to) (i32.load16_u $fabric offset={CELL.PAYLOAD} (local.get $cell)))
        (local.set $to (i32.add (local.get $to) (i32.const 2)))
        (local.set $cell (i32.add (local.get $cell) (i32.const 2)))))
    (if (i32.and (local.get $bytes) (i32.const 1))
      (then (i32.store8 $heap (local.get $to) (i32.load8_u $fabric offset={CELL.PAYLOAD} (local.get $cell))))))

  ;; ---- arguments

  ;; The rank is none of the communicator that was used last, or that is not the one.
  (func $elsewhere (param $rank i32) (param $comm i32) (result i32)
    (i32.or
      (i32.ne (local.get $comm) (i32.load $state offset={WORD.COMM} (i32.const 0)))
      (i32.ge_u (local.get $rank) (i32.load $state offset={WORD.SIZE} (i32.const 0)))))

  ;; Bytes of a buffer of blocks; less than 0 when it is not in the heap, or no such buffer.
  (func $bytes (param $buffer i32) (param $count i32) (param $type i32) (result i32)
    (local $bytes i64)
    (if (i32.ge_u (local.get $type) (i32.const {HANDLES})) (then (return (i32.const -1))))
    (local.set $bytes
      (i64.mul
        (i64.extend_i32_u (i32.load $state offset={BLOCKS} (i32.shl (local.get $type) (i32.const 2))))
        (i64.extend_i32_u (local.get $count))))
    ;; No block has more than 32 bytes; a negative count is more than 2^31 here, and 0 bytes may be no block.
    (if
      (i64.gt_u
        (i64.add
          (local.get $bytes)
          (select
            (i64.const 0x80000000)
            (i64.const 0)
            (i32.eqz (i32.load $state offset={BLOCKS} (i32.shl (local.get $type) (i32.const 2))))))
        (i64.const 0x7fffffff))
      (then (return (i32.const -1))))
    (if
      (i32.and
        (i64.ne (local.get $bytes) (i64.const 0))
        (i32.or
          ;; Null pointers, and MPI_IN_PLACE.
          (i32.le_u (local.get $buffer) (i32.const {MPI_IN_PLACE}))
          (call $outside (local.get $buffer) (i32.wrap_i64 (local.get $bytes)))))
      (then (return (i32.const -1))))
    (i32.wrap_i64 (local.get $bytes)))

  ;; The same of so many buffers, one after the other: bytes of each.
  (func $parts (param $buffer i32) (param $count i32) (param $type i32) (param $parts i32) (result i32)
    (local $bytes i32)
    (local.set $bytes (call $bytes (local.get $buffer) (local.get $count) (local.get $type)))
    (if (i32.lt_s (local.get $bytes) (i32.const 0)) (then (return (i32.const -1))))
    (select
      (i32.const -1)
      (local.get $bytes)
      (i64.gt_u
        (i64.add
          (i64.extend_i32_u (local.get $buffer))
          (i64.mul (i64.extend_i32_u (local.get $bytes)) (i64.extend_i32_u (local.get $parts))))
        (i64.load $state offset={WORD.HEAP_BYTES} (i32.const 0)))))

  ;; More bytes than fit the rings, or less than 0.
  (func $isLong (param $bytes i32) (result i32)
    (i32.gt_u (local.get $bytes) (i32.load $state offset={WORD.EAGER_BYTES} (i32.const 0))))

  (func $outside (param $address i32) (param $bytes i32) (result i32)
    (i64.gt_u
      (i64.add (i64.extend_i32_u (local.get $address)) (i64.extend_i32_u (local.get $bytes)))
      (i64.load $state offset={WORD.HEAP_BYTES} (i32.const 0))))

  ;; An address where a word or more can be stored.
  (func $isWords (param $address i32) (param $bytes i32) (result i32)
    (i32.eqz
      (i32.or
        (i32.and (local.get $address) (i32.const 3))
        (call $outside (local.get $address) (local.get $bytes)))))

  (func $worldRank (param $rank i32) (result i32)
    (i32.load $state offset={GROUP_RANKS} (i32.shl (local.get $rank) (i32.const 2))))

  ;; ---- point-to-point communication: 1 when the call is done, 0 when nothing has happened

  ;; The call of MPI_Send, when the message fits the rings, or `long` says that it may not.
  (func $sendBlock (param $buffer i32) (param $count i32) (param $type i32) (param $dest i32) (param $tag i32) (param $comm i32) (param $long i32) (result i32)
    (local $bytes i32)
    (if
      (i32.or
        (i32.lt_s (local.get $tag) (i32.const 0))
        (call $elsewhere (local.get $dest) (local.get $comm)))
      (then (return (i32.const 0))))
    (local.set $bytes (call $bytes (local.get $buffer) (local.get $count) (local.get $type)))
    (if (call $isLong (local.get $bytes))
      (then
        (if (i32.or (i32.lt_s (local.get $bytes) (i32.const 0)) (i32.eqz (local.get $long)))
          (then (return (i32.const 0))))
        (return
          (call $sendLongNow
            (call $worldRank (local.get $dest))
            (i32.load $state offset={WORD.CONTEXT} (i32.const 0))
            (local.get $tag)
            (local.get $buffer)
            (local.get $bytes)))))
    (call $send
      (call $worldRank (local.get $dest))
      (i32.load $state offset={WORD.CONTEXT} (i32.const 0))
      (local.get $tag)
      (local.get $buffer)
      (local.get $bytes)
      (i32.const 0)))

  (func (export "Send") (param $buffer i32) (param $count i32) (param $type i32) (param $dest i32) (param $tag i32) (param $comm i32) (result i32)
    (call $sendBlock
      (local.get $buffer)
      (local.get $count)
      (local.get $type)
      (local.get $dest)
      (local.get $tag)
      (local.get $comm)
      (i32.const 1)))

  (func (export "Isend") (param $buffer i32) (param $count i32) (param $type i32) (param $dest i32) (param $tag i32) (param $comm i32) (param $request i32) (result i32)
    (local $bytes i32) (local $ack i32) (local $light i32)
    (if
      (i32.or
        (i32.eqz (local.get $request))
        (i32.eqz (call $isWords (local.get $request) (i32.const 4))))
      (then (return (i32.const 0))))
    (if
      (call $sendBlock
        (local.get $buffer)
        (local.get $count)
        (local.get $type)
        (local.get $dest)
        (local.get $tag)
        (local.get $comm)
        (i32.const 0))
      (then
        (i32.store $heap (local.get $request) (i32.load $state offset={WORD.SENT} (i32.const 0)))
        (return (i32.const 1))))
    ;; A long one, if the arguments are right.
    (if
      (i32.or
        (i32.or
          (i32.lt_s (local.get $tag) (i32.const 0))
          (call $elsewhere (local.get $dest) (local.get $comm)))
        (i32.eqz (i32.load $state offset={WORD.LIGHT_FREE} (i32.const 0))))
      (then (return (i32.const 0))))
    (local.set $bytes (call $bytes (local.get $buffer) (local.get $count) (local.get $type)))
    (if
      (i32.le_s (local.get $bytes) (i32.load $state offset={WORD.EAGER_BYTES} (i32.const 0)))
      (then (return (i32.const 0))))
    (local.set $ack
      (call $sendLong
        (call $worldRank (local.get $dest))
        (i32.load $state offset={WORD.CONTEXT} (i32.const 0))
        (local.get $tag)
        (local.get $buffer)
        (local.get $bytes)
        (i32.const 0)))
    (if (i32.eqz (local.get $ack)) (then (return (i32.const 0))))
    (local.set $light
      (call $newLight
        (local.get $buffer)
        (local.get $bytes)
        (local.get $dest)
        (local.get $tag)
        (local.get $comm)))
    (i32.store $state offset={LIGHT.STATE} (local.get $light) (i32.const {LIGHT_STATE.SENDING}))
    (i32.store $state offset={LIGHT.ACK} (local.get $light) (local.get $ack))
    (i32.store $heap (local.get $request) (i32.load $state offset={LIGHT.HANDLE} (local.get $light)))
    (i32.const 1))

  ;; Room of a receive whose arguments are right, in bytes; less than 0 when they are not.
  (func $room (param $buffer i32) (param $count i32) (param $type i32) (param $source i32) (param $tag i32) (param $comm i32) (param $status i32) (result i32)
    (if
      (i32.or
        (i32.or
          (i32.lt_s (local.get $tag) (i32.const 0))
          (call $elsewhere (local.get $source) (local.get $comm)))
        (i32.eqz (call $isWords (local.get $status) (i32.const {STATUS_BYTES}))))
      (then (return (i32.const -1))))
    (call $bytes (local.get $buffer) (local.get $count) (local.get $type)))

  (func $receiveBlock (param $buffer i32) (param $room i32) (param $source i32) (param $tag i32) (param $status i32) (result i32)
    (local $bytes i32)
    (local.set $bytes
      (call $receive
        (call $worldRank (local.get $source))
        (i32.load $state offset={WORD.CONTEXT} (i32.const 0))
        (local.get $tag)
        (local.get $buffer)
        (local.get $room)
        (i32.load $state offset={WORD.LOOKS} (i32.const 0))))
    (if (i32.lt_s (local.get $bytes) (i32.const 0)) (then (return (i32.const 0))))
    (call $setStatus (local.get $status) (local.get $source) (local.get $tag) (local.get $bytes))
    (i32.const 1))

  (func $setStatus (param $status i32) (param $source i32) (param $tag i32) (param $bytes i32)
    (if (local.get $status)
      (then
        (i32.store $heap offset={STATUS.SOURCE} (local.get $status) (local.get $source))
        (i32.store $heap offset={STATUS.TAG} (local.get $status) (local.get $tag))
        (i32.store $heap offset={STATUS.CANCELLED} (local.get $status) (i32.const 0))
        (i64.store $heap offset={STATUS.BYTES} (local.get $status) (i64.extend_i32_u (local.get $bytes))))))

  (func (export "Recv") (param $buffer i32) (param $count i32) (param $type i32) (param $source i32) (param $tag i32) (param $comm i32) (param $status i32) (result i32)
    (local $room i32)
    (local.set $room
      (call $room
        (local.get $buffer)
        (local.get $count)
        (local.get $type)
        (local.get $source)
        (local.get $tag)
        (local.get $comm)
        (local.get $status)))
    (if (i32.lt_s (local.get $room) (i32.const 0)) (then (return (i32.const 0))))
    (call $receiveBlock
      (local.get $buffer)
      (local.get $room)
      (local.get $source)
      (local.get $tag)
      (local.get $status)))

  (func (export "Sendrecv") (param $out i32) (param $outCount i32) (param $outType i32) (param $dest i32) (param $outTag i32) (param $buffer i32) (param $count i32) (param $type i32) (param $source i32) (param $tag i32) (param $comm i32) (param $status i32) (result i32)
    (local $room i32)
    (local.set $room
      (call $room
        (local.get $buffer)
        (local.get $count)
        (local.get $type)
        (local.get $source)
        (local.get $tag)
        (local.get $comm)
        (local.get $status)))
    (if (i32.lt_s (local.get $room) (i32.const 0)) (then (return (i32.const 0))))
    (if
      (i32.eqz
        (call $sendBlock
          (local.get $out)
          (local.get $outCount)
          (local.get $outType)
          (local.get $dest)
          (local.get $outTag)
          (local.get $comm)
          (i32.const 0)))
      (then (return (i32.const 0))))
    (if
      (i32.eqz
        (call $receiveBlock
          (local.get $buffer)
          (local.get $room)
          (local.get $source)
          (local.get $tag)
          (local.get $status)))
      (then
        (call $ready)
        (drop
          (call $recvLater
            (local.get $buffer)
            (local.get $count)
            (local.get $type)
            (local.get $source)
            (local.get $tag)
            (local.get $comm)
            (local.get $status)))))
    (i32.const 1))

  (func (export "Irecv") (param $buffer i32) (param $count i32) (param $type i32) (param $source i32) (param $tag i32) (param $comm i32) (param $request i32) (result i32)
    (local $room i32) (local $index i32) (local $light i32) (local $last i32)
    (local.set $room
      (call $room
        (local.get $buffer)
        (local.get $count)
        (local.get $type)
        (local.get $source)
        (local.get $tag)
        (local.get $comm)
        (i32.const 0)))
    (if
      (i32.or
        (i32.or
          (i32.lt_s (local.get $room) (i32.const 0))
          (i32.eqz (i32.load $state offset={WORD.LIGHT_FREE} (i32.const 0))))
        (i32.or
          (i32.eqz (local.get $request))
          (i32.eqz (call $isWords (local.get $request) (i32.const 4)))))
      (then (return (i32.const 0))))
    (if (call $busy (i32.shl (call $worldRank (local.get $source)) (i32.const 2)))
      (then (return (i32.const 0))))
    (local.set $light
      (call $newLight
        (local.get $buffer)
        (local.get $room)
        (local.get $source)
        (local.get $tag)
        (local.get $comm)))
    (local.set $index (i32.and (i32.load $state offset={LIGHT.HANDLE} (local.get $light)) (i32.const {INDEX_MASK})))
    (i32.store $state offset={LIGHT.STATE} (local.get $light) (i32.const {LIGHT_STATE.WAITING}))
    (local.set $last (i32.load $state offset={WORD.LIGHT_LAST} (i32.const 0)))
    (if (i32.lt_s (local.get $last) (i32.const 0))
      (then (i32.store $state offset={WORD.LIGHT_FIRST} (i32.const 0) (local.get $index)))
      (else (i32.store $state offset={LIGHT.NEXT} (call $entry (local.get $last)) (local.get $index))))
    (i32.store $state offset={WORD.LIGHT_LAST} (i32.const 0) (local.get $index))
    (i32.store $heap (local.get $request) (i32.load $state offset={LIGHT.HANDLE} (local.get $light)))
    (i32.const 1))

  ;; Of light requests, and sends that were done when they began.
  (func $waitAll (export "Waitall") (param $count i32) (param $requests i32) (param $statuses i32) (result i32)
    (local $at i32) (local $end i32) (local $handle i32) (local $light i32)
    (if
      (i32.or
        (i32.gt_u (local.get $count) (i32.const 0xffff))
        (i32.or
          (i32.eqz (i32.load $state offset={WORD.SIZE} (i32.const 0)))
          (i32.load $state offset={WORD.QUEUED} (i32.const 0))))
      (then (return (i32.const 0))))
    (if
      (i32.or
        (i32.eqz (local.get $requests))
        (i32.eqz
          (i32.and
            (call $isWords (local.get $requests) (i32.shl (local.get $count) (i32.const 2)))
            (call $isWords (local.get $statuses) (i32.mul (local.get $count) (i32.const {STATUS_BYTES}))))))
      (then (return (i32.const 0))))
    (local.set $end (i32.add (local.get $requests) (i32.shl (local.get $count) (i32.const 2))))
    ;; All are looked at before anything happens to any of them, and all are done before any is completed.
    (local.set $at (local.get $requests))
    (block $known
      (loop $next
        (br_if $known (i32.eq (local.get $at) (local.get $end)))
        (local.set $handle (i32.load $heap (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.eq (local.get $handle) (i32.load $state offset={WORD.SENT} (i32.const 0))))
        (br_if $next (call $lightOf (local.get $handle)))
        (return (i32.const 0))))
    (local.set $at (local.get $requests))
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $at) (local.get $end)))
        (local.set $light (call $lightOf (i32.load $heap (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $next (i32.eqz (local.get $light)))
        (br_if $next (call $awaitLight (local.get $light)))
        (return (i32.const 0))))
    (local.set $at (local.get $requests))
    (loop $next
      (if (i32.ne (local.get $at) (local.get $end))
        (then
          (local.set $light (call $lightOf (i32.load $heap (local.get $at))))
          (if
            (select
              (i32.eqz (i32.load $state offset={LIGHT.ACK} (local.get $light)))
              (i32.const 0)
              (local.get $light))
            (then
              (call $setStatus
                (local.get $statuses)
                (i32.load $state offset={LIGHT.SOURCE} (local.get $light))
                (i32.load $state offset={LIGHT.TAG} (local.get $light))
                (i32.load $state offset={LIGHT.BYTES} (local.get $light))))
            (else
              (call $setStatus
                (local.get $statuses)
                (i32.const {MPI_ANY_SOURCE})
                (i32.const {MPI_ANY_TAG})
                (i32.const 0))))
          (if (local.get $light) (then (call $freeLight (local.get $light))))
          (i32.store $heap (local.get $at) (i32.const {MPI_REQUEST_NULL}))
          (if (local.get $statuses)
            (then (local.set $statuses (i32.add (local.get $statuses) (i32.const {STATUS_BYTES})))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (br $next))))
    (i32.const 1))

  (func (export "Wait") (param $request i32) (param $status i32) (result i32)
    (call $waitAll (i32.const 1) (local.get $request) (local.get $status)))

  ;; ---- collective communication: 1 when the call is done, 0 when nothing has happened

  ;; Whether collectives of the communicator may take shortcuts.
  (func $together (param $comm i32) (result i32)
    (i32.and
      (i32.load $state offset={WORD.GROUP} (i32.const 0))
      (i32.and
        (i32.eq (local.get $comm) (i32.load $state offset={WORD.COMM} (i32.const 0)))
        (i32.gt_u (call $size) (i32.const 1)))))

  (func $size (result i32) (i32.load $state offset={WORD.SIZE} (i32.const 0)))
  (func $rank (result i32) (i32.load $state offset={WORD.RANK} (i32.const 0)))

  ;; See coll/called.ts for the word.
  (func $begin (param $collective i32) (param $op i32) (param $root1 i32)
    (i32.store $state offset={WORD.CALLED} (i32.const 0)
      (i32.or
        (i32.shl (local.get $collective) (i32.const {CALLED.COLLECTIVE}))
        (i32.or
          (i32.shl (i32.sub (local.get $op) (i32.const {MPI_OP_NULL})) (i32.const {CALLED.OPERATION}))
          (i32.shl (local.get $root1) (i32.const {CALLED.ROOT})))))
    (global.set $tag (i32.load $state offset={WORD.COLLECTIVES} (i32.const 0)))
    (global.set $unfinished (i32.const 0))
    (global.set $unequal (i32.const 0))
    (i32.store $state offset={WORD.COLLECTIVES} (i32.const 0)
      (i32.and (i32.add (global.get $tag) (i32.const 1)) (i32.const 0x7fffffff))))

  ;; To a rank of the communicator, whose number may be up to its size too large.
  (func $give (param $rank i32) (param $from i32) (param $bytes i32)
    (local.set $rank (call $worldRank (call $around (local.get $rank))))
    (if
      (if (result i32) (call $isLong (local.get $bytes))
        (then (call $lend (local.get $rank) (local.get $from) (local.get $bytes)))
        (else
          (call $send
            (local.get $rank)
            (call $collectives)
            (global.get $tag)
            (local.get $from)
            (local.get $bytes)
            (i32.load $state offset={WORD.CALLED} (i32.const 0)))))
      (then (return)))
    (global.set $unfinished (i32.const 1))
    (call $ready)
    (call $sendLater (local.get $rank) (global.get $tag) (local.get $from) (local.get $bytes)))

  ;; Context of the collectives of the communicator.
  (func $collectives (result i32)
    (i32.add (i32.load $state offset={WORD.CONTEXT} (i32.const 0)) (i32.const 1)))

  ;; Sends a long block, of which `settle` awaits the acknowledgement; one to each rank at a time. 0 when there is no room for the message.
  (func $lend (param $peer i32) (param $from i32) (param $bytes i32) (result i32)
    (local $ack i32)
    (local.set $ack
      (call $sendLong
        (local.get $peer)
        (call $collectives)
        (global.get $tag)
        (local.get $from)
        (local.get $bytes)
        (i32.load $state offset={WORD.CALLED} (i32.const 0))))
    (if (i32.eqz (local.get $ack)) (then (return (i32.const 0))))
    (i32.store $state offset={PEER.LENT}
      (i32.shl (local.get $peer) (i32.const 2))
      (i32.add (local.get $ack) (i32.const 1)))
    (global.set $lent (i32.add (global.get $lent) (i32.const 1)))
    (global.set $lentAt (local.get $from))
    (global.set $lentBytes (local.get $bytes))
    (i32.const 1))

  (func $takeBack
    (local $rank i32) (local $peer i32) (local $ack i32)
    (loop $next
      (local.set $peer (call $worldRank (local.get $rank)))
      (local.set $rank (i32.add (local.get $rank) (i32.const 1)))
      (local.set $ack (i32.load $state offset={PEER.LENT} (i32.shl (local.get $peer) (i32.const 2))))
      (if (local.get $ack)
        (then
          (i32.store $state offset={PEER.LENT} (i32.shl (local.get $peer) (i32.const 2)) (i32.const 0))
          (global.set $lent (i32.sub (global.get $lent) (i32.const 1)))
          (call $awaitAck
            (i32.sub (local.get $ack) (i32.const 1))
            (local.get $peer)
            (call $collectives)
            (global.get $tag)
            (global.get $lentAt)
            (global.get $lentBytes))))
      (br_if $next (global.get $lent))))

  (func $take (param $rank i32) (param $to i32) (param $bytes i32)
    (local $got i32)
    (local.set $rank (call $worldRank (call $around (local.get $rank))))
    (local.set $got
      (call $receive
        (local.get $rank)
        (call $collectives)
        (global.get $tag)
        (local.get $to)
        (local.get $bytes)
        (i32.load $state offset={WORD.LOOKS} (i32.const 0))))
    (if (i32.lt_s (local.get $got) (i32.const 0))
      (then
        (call $ready)
        (local.set $got
          (call $receiveLater (local.get $rank) (global.get $tag) (local.get $to) (local.get $bytes)))
        (if (i32.ne (local.get $got) (local.get $bytes)) (then (global.set $unequal (i32.const 1))))
        (return)))
    (if
      (i32.or
        (i32.ne (local.get $got) (local.get $bytes))
        (i32.ne (global.get $gotCalled) (i32.load $state offset={WORD.CALLED} (i32.const 0))))
      (then
        (global.set $unequal (i32.const 1))
        (call $differ (local.get $rank) (global.get $gotCalled) (local.get $got) (local.get $bytes)))))

  (func $around (param $rank i32) (result i32)
    (select
      (i32.sub (local.get $rank) (call $size))
      (local.get $rank)
      (i32.ge_u (local.get $rank) (call $size))))

  ;; What was sent has left its buffer.
  (func $settle
    (if (global.get $lent) (then (call $takeBack)))
    (if (global.get $unfinished)
      (then
        (global.set $unfinished (i32.const 0))
        (call $ready)
        (call $finish))))

  ;; The end of a collective. Ranks that are to have the same counts had not: it is said when the others have what they wait for.
  (func $done (result i32)
    (call $settle)
    (if (global.get $unequal) (then (call $fail)))
    (i32.const 1))

  ;; From the root to each.
  (func $spread (param $root i32) (param $at i32) (param $bytes i32)
    (local $i i32)
    (if (i32.ne (call $rank) (local.get $root))
      (then (call $take (local.get $root) (local.get $at) (local.get $bytes)))
      (else
        (local.set $i (i32.const 1))
        (loop $next
          (call $give (i32.add (local.get $root) (local.get $i)) (local.get $at) (local.get $bytes))
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $next (i32.lt_u (local.get $i) (call $size)))))))

  ;; Dissemination; where cores are shared and each wait is a switch of threads, every rank waits once, and the first one for all.
  (func (export "Barrier") (param $comm i32) (result i32)
    (local $distance i32)
    (if (i32.eqz (call $together (local.get $comm))) (then (return (i32.const 0))))
    (call $begin (i32.const {COLLECTIVE.Barrier}) (i32.const {MPI_OP_NULL}) (i32.const 0))
    (if (call $crowded)
      (then
        (call $collect
          (i32.const 0)
          (i32.const 0)
          (i32.const 0)
          (i32.const 0)
          (i32.const 0)
          (i32.const {MPI_SUM}))
        (call $spread (i32.const 0) (i32.const 0) (i32.const 0))
        (return (call $done))))
    (local.set $distance (i32.const 1))
    (loop $round
      (call $give (i32.add (call $rank) (local.get $distance)) (i32.const 0) (i32.const 0))
      (call $take
        (i32.sub (i32.add (call $rank) (call $size)) (local.get $distance))
        (i32.const 0)
        (i32.const 0))
      (local.set $distance (i32.shl (local.get $distance) (i32.const 1)))
      (br_if $round (i32.lt_u (local.get $distance) (call $size))))
    (call $done))

  (func (export "Bcast") (param $at i32) (param $count i32) (param $type i32) (param $root i32) (param $comm i32) (result i32)
    (local $bytes i32)
    (local.set $bytes (call $bytes (local.get $at) (local.get $count) (local.get $type)))
    (if
      (i32.or
        (i32.or
          (i32.eqz (call $together (local.get $comm)))
          (i32.and
            (i32.and
              (i32.gt_u (call $size) (i32.const {FLAT}))
              (i32.lt_s (local.get $bytes) (i32.const {PULLED})))
            (i32.eqz (call $crowded))))
        (i32.or
          (i32.ge_u (local.get $root) (call $size))
          (i32.lt_s (local.get $bytes) (i32.const 0))))
      (then (return (i32.const 0))))
    (call $begin (i32.const {COLLECTIVE.Bcast}) (i32.const {MPI_OP_NULL}) (i32.add (local.get $root) (i32.const 1)))
    (call $spread (local.get $root) (local.get $at) (local.get $bytes))
    (call $done))

  ;; Two blocks have bytes in common.
  (func $meet (param $from i32) (param $fromBytes i32) (param $to i32) (param $toBytes i32) (result i32)
    (i32.and
      (i32.and
        (i32.ne (local.get $fromBytes) (i32.const 0))
        (i32.ne (local.get $toBytes) (i32.const 0)))
      (i32.or
        (i32.lt_u (i32.sub (local.get $to) (local.get $from)) (local.get $fromBytes))
        (i32.lt_u (i32.sub (local.get $from) (local.get $to)) (local.get $toBytes)))))

  ;; Two operands have, and are not the same: an error.
  (func $cross (param $from i32) (param $to i32) (param $bytes i32) (result i32)
    (i32.and
      (i32.ne (local.get $from) (local.get $to))
      (call $meet (local.get $from) (local.get $bytes) (local.get $to) (local.get $bytes))))

  ;; Each from each: `apart` 0 sends the same part to all, 1 a part to each.
  (func $exchange (param $from i32) (param $to i32) (param $bytes i32) (param $apart i32) (result i32)
    (local $i i32) (local $peer i32)
    (call $begin
      (select (i32.const {COLLECTIVE.Alltoall}) (i32.const {COLLECTIVE.Allgather}) (local.get $apart))
      (i32.const {MPI_OP_NULL})
      (i32.const 0))
    (local.set $i (i32.const 1))
    (loop $next
      (local.set $peer (call $around (i32.add (call $rank) (local.get $i))))
      (call $give
        (local.get $peer)
        (i32.add (local.get $from) (i32.mul (i32.mul (local.get $peer) (local.get $bytes)) (local.get $apart)))
        (local.get $bytes))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $i) (call $size))))
    (if (local.get $bytes)
      (then
        (memory.copy $heap $heap
          (i32.add (local.get $to) (i32.mul (call $rank) (local.get $bytes)))
          (i32.add
            (local.get $from)
            (i32.mul (i32.mul (call $rank) (local.get $bytes)) (local.get $apart)))
          (local.get $bytes))))
    (local.set $i (i32.const 1))
    (loop $next
      (local.set $peer
        (call $around (i32.sub (i32.add (call $rank) (call $size)) (local.get $i))))
      (call $take
        (local.get $peer)
        (i32.add (local.get $to) (i32.mul (local.get $peer) (local.get $bytes)))
        (local.get $bytes))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $i) (call $size))))
    (call $done))

  (func (export "Allgather") (param $from i32) (param $count i32) (param $type i32) (param $to i32) (param $toCount i32) (param $toType i32) (param $comm i32) (result i32)
    (local $bytes i32)
    (if (i32.eqz (call $together (local.get $comm))) (then (return (i32.const 0))))
    (local.set $bytes (call $parts (local.get $to) (local.get $toCount) (local.get $toType) (call $size)))
    (if
      (i32.or
        (i32.lt_s (local.get $bytes) (i32.const 0))
        (i32.ne
          (local.get $bytes)
          (call $parts (local.get $from) (local.get $count) (local.get $type) (i32.const 1))))
      (then (return (i32.const 0))))
    ;; An error.
    (if
      (call $meet
        (local.get $from)
        (local.get $bytes)
        (local.get $to)
        (i32.mul (call $size) (local.get $bytes)))
      (then (return (i32.const 0))))
    (call $exchange (local.get $from) (local.get $to) (local.get $bytes) (i32.const 0)))

  (func (export "Alltoall") (param $from i32) (param $count i32) (param $type i32) (param $to i32) (param $toCount i32) (param $toType i32) (param $comm i32) (result i32)
    (local $bytes i32)
    (if (i32.eqz (call $together (local.get $comm))) (then (return (i32.const 0))))
    (local.set $bytes (call $parts (local.get $to) (local.get $toCount) (local.get $toType) (call $size)))
    (if
      (i32.or
        (i32.lt_s (local.get $bytes) (i32.const 0))
        (i32.ne
          (local.get $bytes)
          (call $parts (local.get $from) (local.get $count) (local.get $type) (call $size))))
      (then (return (i32.const 0))))
    (if
      (call $meet
        (local.get $from)
        (i32.mul (call $size) (local.get $bytes))
        (local.get $to)
        (i32.mul (call $size) (local.get $bytes)))
      (then (return (i32.const 0))))
    (call $exchange (local.get $from) (local.get $to) (local.get $bytes) (i32.const 1)))

  ;; ---- reductions

  ;; What elements of a datatype are to an operation; 0 when it takes no shortcut.
  (func $kind (param $type i32) (param $op i32) (param $bytes i32) (result i32)
    (if
      (i32.or
        (i32.gt_u (local.get $bytes) (i32.const {SMALL_OPERAND}))
        (i32.or
          (i32.eqz (i32.load $state offset={WORD.SCRATCH} (i32.const 0)))
          (i32.gt_u (i32.sub (local.get $op) (i32.const {MPI_SUM})) (i32.const 2))))
      (then (return (i32.const 0))))
    (i32.load8_u $state offset={KINDS} (local.get $type)))

  ;; to[i] = left[i] op right[i]
  (func $combine (param $to i32) (param $left i32) (param $right i32) (param $bytes i32) (param $kind i32) (param $op i32)
    (local $end i32) (local $x f64) (local $y f64) (local $u f32) (local $v f32) (local $i i32) (local $j i32) (local $k i64) (local $l i64) (local $sum v128)
    (local.set $end (i32.add (local.get $left) (local.get $bytes)))
    (local.set $op (i32.sub (local.get $op) (i32.const {MPI_SUM})))
    ;; Sums, as long as there are 16 bytes.
    (block $rest
      (loop $next
        (br_if $rest
          (i32.or
            (local.get $op)
            (i32.gt_u (i32.const 16) (i32.sub (local.get $end) (local.get $left)))))
        (local.set $sum (v128.load $heap (local.get $left)))
        (if (i32.eq (local.get $kind) (i32.const {KIND.F64}))
          (then (local.set $sum (f64x2.add (local.get $sum) (v128.load $heap (local.get $right))))))
        (if (i32.eq (local.get $kind) (i32.const {KIND.F32}))
          (then (local.set $sum (f32x4.add (local.get $sum) (v128.load $heap (local.get $right))))))
        (if (i32.eq (local.get $kind) (i32.const {KIND.I32}))
          (then (local.set $sum (i32x4.add (local.get $sum) (v128.load $heap (local.get $right))))))
        (if (i32.eq (local.get $kind) (i32.const {KIND.I64}))
          (then (local.set $sum (i64x2.add (local.get $sum) (v128.load $heap (local.get $right))))))
        (v128.store $heap (local.get $to) (local.get $sum))
        (local.set $left (i32.add (local.get $left) (i32.const 16)))
        (local.set $right (i32.add (local.get $right) (i32.const 16)))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (br $next)))
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $left) (local.get $end)))
        (block $stored
          (block $i64
            (block $f64
              (block $f32
                (block $i32 (br_table $i32 $f32 $f64 $i64 (i32.sub (local.get $kind) (i32.const 1))))
                (local.set $i (i32.load $heap (local.get $left)))
                (local.set $j (i32.load $heap (local.get $right)))
                (i32.store $heap (local.get $to)
                  (if (result i32) (i32.eqz (local.get $op))
                    (then (i32.add (local.get $i) (local.get $j)))
                    (else
                      (select
                        (local.get $i)
                        (local.get $j)
                        (i32.xor
                          (i32.lt_s (local.get $i) (local.get $j))
                          (i32.eq (local.get $op) (i32.const 2)))))))
                (br $stored))
              (local.set $u (f32.load $heap (local.get $left)))
              (local.set $v (f32.load $heap (local.get $right)))
              (f32.store $heap (local.get $to)
                (if (result f32) (i32.eqz (local.get $op))
                  (then (f32.add (local.get $u) (local.get $v)))
                  (else
                    (select
                      (local.get $u)
                      (local.get $v)
                      (select
                        (f32.lt (local.get $u) (local.get $v))
                        (f32.gt (local.get $u) (local.get $v))
                        (i32.eq (local.get $op) (i32.const 1)))))))
              (local.set $left (i32.add (local.get $left) (i32.const 4)))
              (local.set $right (i32.add (local.get $right) (i32.const 4)))
              (local.set $to (i32.add (local.get $to) (i32.const 4)))
              (br $next))
            (local.set $x (f64.load $heap (local.get $left)))
            (local.set $y (f64.load $heap (local.get $right)))
            (f64.store $heap (local.get $to)
              (if (result f64) (i32.eqz (local.get $op))
                (then (f64.add (local.get $x) (local.get $y)))
                (else
                  (select
                    (local.get $x)
                    (local.get $y)
                    (select
                      (f64.lt (local.get $x) (local.get $y))
                      (f64.gt (local.get $x) (local.get $y))
                      (i32.eq (local.get $op) (i32.const 1)))))))
            (local.set $left (i32.add (local.get $left) (i32.const 8)))
            (local.set $right (i32.add (local.get $right) (i32.const 8)))
            (local.set $to (i32.add (local.get $to) (i32.const 8)))
            (br $next))
          (local.set $k (i64.load $heap (local.get $left)))
          (local.set $l (i64.load $heap (local.get $right)))
          (i64.store $heap (local.get $to)
            (if (result i64) (i32.eqz (local.get $op))
              (then (i64.add (local.get $k) (local.get $l)))
              (else
                (select
                  (local.get $k)
                  (local.get $l)
                  (i32.xor
                    (i64.lt_s (local.get $k) (local.get $l))
                    (i32.eq (local.get $op) (i32.const 2)))))))
          (local.set $left (i32.add (local.get $left) (i32.const 8)))
          (local.set $right (i32.add (local.get $right) (i32.const 8)))
          (local.set $to (i32.add (local.get $to) (i32.const 8)))
          (br $next))
        (local.set $left (i32.add (local.get $left) (i32.const 4)))
        (local.set $right (i32.add (local.get $right) (i32.const 4)))
        (local.set $to (i32.add (local.get $to) (i32.const 4)))
        (br $next))))

  ;; Memory for the operand that comes, and behind it for results.
  (func $scratch (param $place i32) (result i32)
    (i32.add
      (i32.load $state offset={WORD.SCRATCH} (i32.const 0))
      (i32.mul (local.get $place) (i32.const {SMALL_OPERAND}))))

  ;; Receives an operand and combines it with another one: the operand of lower ranks is the left one.
  (func $join (param $rank i32) (param $lower i32) (param $to i32) (param $other i32) (param $bytes i32) (param $kind i32) (param $op i32)
    (local $came i32)
    (local.set $came (call $scratch (i32.const 0)))
    (call $take (local.get $rank) (local.get $came) (local.get $bytes))
    ;; What is sent from there must be out.
    (call $settle)
    (call $combine
      (local.get $to)
      (select (local.get $came) (local.get $other) (local.get $lower))
      (select (local.get $other) (local.get $came) (local.get $lower))
      (local.get $bytes)
      (local.get $kind)
      (local.get $op)))

  ;; The root combines the operands of all in the order of coll/order.ts; others have no `to`. Results of runs of ranks wait in the scratch memory, the longest first.
  (func $collect (param $root i32) (param $from i32) (param $to i32) (param $bytes i32) (param $kind i32) (param $op i32)
    (local $i i32) (local $place i32) (local $run i32)
    (if (i32.ne (call $rank) (local.get $root))
      (then
        (call $give (local.get $root) (local.get $from) (local.get $bytes))
        ;; The result may come to the same place.
        (call $settle)
        (return)))
    (loop $next
      (local.set $place (i32.add (local.get $place) (i32.const 1)))
      (if (i32.eq (local.get $i) (local.get $root))
        (then (call $copy (call $scratch (local.get $place)) (local.get $from) (local.get $bytes)))
        (else (call $take (local.get $i) (call $scratch (local.get $place)) (local.get $bytes))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      ;; Runs of equal length go together, as often as the number of ranks so far can be halved; at the end, all do.
      (local.set $run (local.get $i))
      (loop $merge
        (if
          (i32.and
            (i32.gt_u (local.get $place) (i32.const 1))
            (i32.or
              (i32.eq (local.get $i) (call $size))
              (i32.eqz (i32.and (local.get $run) (i32.const 1)))))
          (then
            (local.set $place (i32.sub (local.get $place) (i32.const 1)))
            (call $combine
              (call $scratch (local.get $place))
              (call $scratch (local.get $place))
              (call $scratch (i32.add (local.get $place) (i32.const 1)))
              (local.get $bytes)
              (local.get $kind)
              (local.get $op))
            (local.set $run (i32.shr_u (local.get $run) (i32.const 1)))
            (br $merge))))
      (br_if $next (i32.lt_u (local.get $i) (call $size))))
    (call $copy (local.get $to) (call $scratch (i32.const 1)) (local.get $bytes)))

  (func $copy (param $to i32) (param $from i32) (param $bytes i32)
    (if (i32.and (i32.ne (local.get $bytes) (i32.const 0)) (i32.ne (local.get $from) (local.get $to)))
      (then (memory.copy $heap $heap (local.get $to) (local.get $from) (local.get $bytes)))))

  ;; All get the result: coll/order.ts has the same for more data.
  (func $double (param $from i32) (param $to i32) (param $bytes i32) (param $kind i32) (param $op i32)
    (local $length i32) (local $first i32) (local $second i32) (local $others i32) (local $place i32) (local $lower i32) (local $i i32)
    (local.set $length (i32.const 1))
    (loop $next
      (local.set $first
        (i32.and (call $rank) (i32.sub (i32.const 0) (i32.shl (local.get $length) (i32.const 1)))))
      (local.set $second (i32.add (local.get $first) (local.get $length)))
      (if (i32.lt_u (local.get $second) (call $size))
        (then
          (local.set $others (i32.sub (call $size) (local.get $second)))
          (if (i32.gt_u (local.get $others) (local.get $length))
            (then (local.set $others (local.get $length))))
          (local.set $place (i32.and (call $rank) (i32.sub (local.get $length) (i32.const 1))))
          (local.set $lower (i32.ge_u (call $rank) (local.get $second)))
          (local.set $i (local.get $place))
          (if (local.get $lower)
            (then
              (loop $give
                (call $give (i32.add (local.get $first) (local.get $i)) (local.get $from) (local.get $bytes))
                (local.set $i (i32.add (local.get $i) (local.get $others)))
                (br_if $give (i32.lt_u (local.get $i) (local.get $length)))))
            (else
              (if (i32.lt_u (local.get $place) (local.get $others))
                (then
                  (call $give (i32.add (local.get $second) (local.get $place)) (local.get $from) (local.get $bytes))))))
          (call $join
            (if (result i32) (local.get $lower)
              (then (i32.add (local.get $first) (local.get $place)))
              (else
                (i32.add (local.get $second) (i32.rem_u (local.get $place) (local.get $others)))))
            (local.get $lower)
            (local.get $to)
            (local.get $from)
            (local.get $bytes)
            (local.get $kind)
            (local.get $op))
          (local.set $from (local.get $to))))
      (local.set $length (i32.shl (local.get $length) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $length) (call $size)))))

  (func (export "Allreduce") (param $from i32) (param $to i32) (param $count i32) (param $type i32) (param $op i32) (param $comm i32) (result i32)
    (local $bytes i32) (local $kind i32)
    (if (i32.eqz (call $together (local.get $comm))) (then (return (i32.const 0))))
    (if (i32.eq (local.get $from) (local.get $to)) (then (return (i32.const 0))))
    (if (i32.eq (local.get $from) (i32.const {MPI_IN_PLACE})) (then (local.set $from (local.get $to))))
    (local.set $bytes (call $parts (local.get $from) (local.get $count) (local.get $type) (i32.const 1)))
    (if
      (i32.or
        (i32.lt_s (local.get $bytes) (i32.const 0))
        (i32.lt_s (call $parts (local.get $to) (local.get $count) (local.get $type) (i32.const 1)) (i32.const 0)))
      (then (return (i32.const 0))))
    (local.set $kind (call $kind (local.get $type) (local.get $op) (local.get $bytes)))
    (if
      (i32.or
        (i32.eqz (local.get $kind))
        (call $cross (local.get $from) (local.get $to) (local.get $bytes)))
      (then (return (i32.const 0))))
    (call $begin (i32.const {COLLECTIVE.Allreduce}) (local.get $op) (i32.const 0))
    (if (call $crowded)
      (then
        (call $collect
          (i32.const 0)
          (local.get $from)
          (local.get $to)
          (local.get $bytes)
          (local.get $kind)
          (local.get $op))
        (call $spread (i32.const 0) (local.get $to) (local.get $bytes))
        (return (call $done))))
    (call $double (local.get $from) (local.get $to) (local.get $bytes) (local.get $kind) (local.get $op))
    (call $done))

  ;; Of a run of ranks: the root, or the first one.
  (func $leader (param $first i32) (param $length i32) (param $root i32) (result i32)
    (select
      (local.get $root)
      (local.get $first)
      (i32.lt_u (i32.sub (local.get $root) (local.get $first)) (local.get $length))))

  ;; Up a binomial tree: coll/order.ts has the same for more data.
  (func $climb (param $root i32) (param $from i32) (param $to i32) (param $bytes i32) (param $kind i32) (param $op i32)
    (local $length i32) (local $first i32) (local $second i32) (local $left i32) (local $right i32)
    (local.set $length (i32.const 1))
    (loop $next
      (local.set $first
        (i32.and (call $rank) (i32.sub (i32.const 0) (i32.shl (local.get $length) (i32.const 1)))))
      (local.set $second (i32.add (local.get $first) (local.get $length)))
      (if (i32.lt_u (local.get $second) (call $size))
        (then
          (local.set $left (call $leader (local.get $first) (local.get $length) (local.get $root)))
          (local.set $right (call $leader (local.get $second) (local.get $length) (local.get $root)))
          (if
            (i32.eq
              (call $rank)
              (select
                (local.get $left)
                (local.get $right)
                (i32.eq (local.get $right) (local.get $root))))
            (then
              (call $give
                (select (local.get $right) (local.get $left) (i32.eq (call $rank) (local.get $left)))
                (local.get $from)
                (local.get $bytes))
              (return)))
          (call $join
            (select (local.get $right) (local.get $left) (i32.eq (call $rank) (local.get $left)))
            (i32.eq (call $rank) (local.get $right))
            (local.get $to)
            (local.get $from)
            (local.get $bytes)
            (local.get $kind)
            (local.get $op))
          (local.set $from (local.get $to))))
      (local.set $length (i32.shl (local.get $length) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $length) (call $size)))))

  (func (export "Reduce") (param $from i32) (param $to i32) (param $count i32) (param $type i32) (param $op i32) (param $root i32) (param $comm i32) (result i32)
    (local $bytes i32) (local $kind i32)
    (if
      (i32.or
        (i32.eqz (call $together (local.get $comm)))
        (i32.ge_u (local.get $root) (call $size)))
      (then (return (i32.const 0))))
    (if (i32.eq (call $rank) (local.get $root))
      (then
        (if (i32.eq (local.get $from) (local.get $to)) (then (return (i32.const 0))))
        (if (i32.eq (local.get $from) (i32.const {MPI_IN_PLACE})) (then (local.set $from (local.get $to))))
        (if (i32.lt_s (call $parts (local.get $to) (local.get $count) (local.get $type) (i32.const 1)) (i32.const 0))
          (then (return (i32.const 0)))))
      (else
        (local.set $to (call $scratch (i32.const 1)))))
    (local.set $bytes (call $parts (local.get $from) (local.get $count) (local.get $type) (i32.const 1)))
    (if (i32.lt_s (local.get $bytes) (i32.const 0)) (then (return (i32.const 0))))
    (local.set $kind (call $kind (local.get $type) (local.get $op) (local.get $bytes)))
    (if
      (i32.or
        (i32.eqz (local.get $kind))
        (call $cross (local.get $from) (local.get $to) (local.get $bytes)))
      (then (return (i32.const 0))))
    (call $begin (i32.const {COLLECTIVE.Reduce}) (local.get $op) (i32.add (local.get $root) (i32.const 1)))
    (if (call $crowded)
      (then
        (call $collect
          (local.get $root)
          (local.get $from)
          (local.get $to)
          (local.get $bytes)
          (local.get $kind)
          (local.get $op))
        (return (call $done))))
    (call $climb
      (local.get $root)
      (local.get $from)
      (local.get $to)
      (local.get $bytes)
      (local.get $kind)
      (local.get $op))
    (call $done)))
