import type { EngineWords } from './engine.en.ts';

const SLOWER = '结果相同，只是慢一些';
const ALONE = '因此只用一个线程';

export const engineZh: EngineWords = {
  causes: {
    'worker-missing': { why: '负责计算的文件没有送达，或者这个浏览器读不了它。', help: '请检查网络。' },
    'worker-refused': {
      why: '这个浏览器不让页面启动负责计算的后台线程。',
      help: '可能是某项设置或扩展程序禁止了它。',
    },
    'worker-broken': {
      why: '负责计算的文件已经送达，但一运行就停了。',
      help: '重新加载页面或换用较新的浏览器，也许可以解决。',
    },
    crash: { why: '计算中途停了下来。', help: '如果再次中断，请把尺寸改小，或重新加载页面。' },
    hung: {
      why: '计算好几秒没有回应，已被结束。',
      help: '如果再次出现，请把尺寸改小，或重新加载页面。',
    },
    'no-memory': { why: '这台设备的内存不够。', help: '请把尺寸改小，或关掉一些标签页。' },
    'too-large': { why: '它超出了本页能计算的大小。', help: '请把尺寸改小。' },
    'no-output': { why: '卷积核比填充后的输入还大。', help: '请选小一些的卷积核，或增加填充。' },
    'input-lost': { why: '图片随着中断的计算一起丢失，又没能重新读入。', help: '请重新选择这张图片。' },
    'part-missing': { why: '负责测量的文件没有送达。', help: '请检查网络。' },
    cancelled: { why: '计算已取消。', help: '' },
  },
  refused: (code) => ({ why: `计算内核不接受这一层（${code}）。`, help: '请撤销上一次改动。' }),
  late: {
    worker: {
      title: '负责计算的部分还在路上。',
      words: '眼前的内容照常有效。它一到，步进、改动以及链接所要的内容就会自动跟上。',
    },
    kernels: {
      title: '快速计算内核还在路上。',
      words: '这期间由代码面板里的循环来计算：结果相同，只是慢一些。',
    },
    measure: {
      title: '负责测量的部分还在路上。',
      words: '它一到，测量就会自动开始。其他功能都可以照常使用。',
    },
  },
  notes: {
    'no-simd': `这个浏览器的 WebAssembly 没有向量指令：${SLOWER}。`,
    'no-relaxed-simd': '这个浏览器没有融合乘加指令：每次乘加要分成乘、加两条指令。',
    'not-isolated': `页面没有隔离（服务器没有发送相应的响应头，或者页面是一个文件），线程之间不能共享内存，${ALONE}。`,
    'no-shared-memory': `页面已经隔离，但这个浏览器没有可供线程共享的内存，${ALONE}。`,
    'shared-memory-refused': `这台设备没有给出可供线程共享的内存，${ALONE}。`,
    'no-thread-start': `其他线程没能启动，${ALONE}。`,
    'no-thread-answer': `启动了其他线程，但没有及时得到回应，${ALONE}。`,
    'no-thread-memory': `启动了其他线程，但没有内存可以分给它们，${ALONE}。`,
    'thread-lost': '有一个线程在运行途中停了下来。那次运行已重做，此后只用一个线程。',
    'not-loaded': `快速计算内核的文件没有送达：${SLOWER}。重新加载页面或许可以解决。`,
    late: `快速计算内核的文件当时还在路上：${SLOWER}。`,
    'not-compiled': `快速计算内核的文件送达了，但内容不对，或者页面不允许运行它：${SLOWER}。`,
    'memory-refused': `这台设备没有给快速计算内核内存：${SLOWER}。关掉一些标签页或许有帮助。`,
  },
};
