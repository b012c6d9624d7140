/*
 * Included before everything by `lwk cc` when clang is older than the C++ library of the sysroot asks for. That library says so
 * with a #warning in every compilation; it works nevertheless. This takes the warning away, and no other.
 */
#ifdef __cplusplus
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-W#warnings"
#include <__config>
#pragma clang diagnostic pop
#endif
