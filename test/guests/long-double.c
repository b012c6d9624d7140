/* Long double as the compiler's library computes it: what reductions of it are compared with. */
static long double operand[2];
static long double result;

/* Addresses of the two operands, and of the result. */
__attribute__((export_name("operands"))) long double *operands(void) { return operand; }
__attribute__((export_name("result"))) long double *where(void) { return &result; }
__attribute__((export_name("add"))) void add(void) { result = operand[0] + operand[1]; }
__attribute__((export_name("multiply"))) void multiply(void) { result = operand[0] * operand[1]; }
__attribute__((export_name("less"))) int less(void) { return operand[0] < operand[1]; }
__attribute__((export_name("equal"))) int equal(void) { return operand[0] == operand[1]; }

int main(void) { return 0; }
