!mod$ v1 sum:46fbac67d15e0d7b
module shapes
type,abstract::shape_t
character(10_4,1)::name="none      "
contains
procedure(area_i),deferred::area
procedure::describe
end type
abstract interface
function area_i(self)
import::shape_t
class(shape_t),intent(in)::self
real(8)::area_i
end
end interface
type,extends(shape_t)::square_t
real(8)::side=1._8
contains
procedure::area=>square_area
end type
type,extends(shape_t)::circle_t
real(8)::r=1._8
contains
procedure::area=>circle_area
procedure::describe=>describe_circle
end type
type::counted_t
integer(4)::n=0_4
contains
final::bye
end type
type::list_t
integer(4)::value=0_4
type(list_t),pointer::next=>NULL()
end type
intrinsic::null
type::box_t
integer(4),allocatable::a(:)
character(:,1),allocatable::s
end type
type::vec_t
real(4)::x=0._4
real(4)::y=0._4
end type
interface operator(+)
procedure::add_vec
end interface
interface assignment(=)
procedure::vec_from_real
end interface
interface show
procedure::show_int
procedure::show_real
end interface
contains
function square_area(self)
class(square_t),intent(in)::self
real(8)::square_area
end
function circle_area(self)
class(circle_t),intent(in)::self
real(8)::circle_area
end
subroutine describe(self)
class(shape_t),intent(in)::self
end
subroutine describe_circle(self)
class(circle_t),intent(in)::self
end
subroutine bye(self)
type(counted_t),intent(inout)::self
end
function add_vec(a,b)
type(vec_t),intent(in)::a
type(vec_t),intent(in)::b
type(vec_t)::add_vec
end
subroutine vec_from_real(a,r)
type(vec_t),intent(out)::a
real(4),intent(in)::r
end
subroutine show_int(i)
integer(4),intent(in)::i
end
subroutine show_real(x)
real(4),intent(in)::x
end
recursive function fact(n) result(r)
integer(4),intent(in)::n
integer(4)::r
end
end
