import type { Both } from '../../i18n/both.ts';
import type { Shape } from './layout.ts';
import type { RecordProblem } from './audio.ts';

export interface SpectrogramWords {
  sound: (bands: number, frames: number) => string;
  kernel: (length: number) => string;
  filtered: (length: number, shape: Shape) => string;
  soundPicture: (isMade: boolean) => string;
  filteredPicture: (length: number, shape: string) => string;
  play: string;
  stop: string;
  microphone: (seconds: number) => string;
  made: string;
  asking: string;
  running: (seconds: number) => string;
  recorded: string;
  problem: Record<RecordProblem, string>;
  length: (length: number, seconds: string) => string;
  filters: (filters: number) => string;
  shapes: string;
  shape: Record<Shape, string>;
  cost: (channels: number, filters: number, length: number) => string;
  standard: string;
  separable: string;
  weights: string;
  multiplyAdds: string;
  saving: (times: string) => string;
  dearer: (times: string) => string;
  limit: (length: number) => string;
  closed: string;
}

export const WORDS: Both<SpectrogramWords> = {
  en: {
    sound: (bands, frames) => `Sound: ${bands} channels × ${frames} moments`,
    kernel: (length) => `a kernel: ${length} moments of one channel`,
    filtered: (length, shape) =>
      `After one 1×${length} kernel per channel${shape === 'change' ? ': purple grows, orange fades' : ''}`,
    soundPicture: (isMade) =>
      isMade
        ? 'Spectrogram of two seconds: a rising whistle, two sung vowels, a click'
        : 'Spectrogram of two seconds from your microphone',
    filteredPicture: (length, shape) =>
      `The spectrogram, every band filtered along time on its own: ${shape} over ${length} moments`,
    play: 'Play',
    stop: 'Stop',
    microphone: (seconds) => `Use the microphone for ${seconds} seconds`,
    made: 'Back to the made sound',
    asking: 'Your browser asks whether this page may listen.',
    running: (seconds) => `Listening for ${seconds} seconds …`,
    recorded: 'Your sound. It stays on this device and is gone when you leave.',
    problem: {
      denied: 'The microphone was not allowed. Everything here works with the made sound too.',
      'no-microphone': 'This device has no microphone. Everything here works with the made sound too.',
      unsupported: 'This browser does not record here. Everything works with the made sound too.',
      failed: 'The recording did not succeed. Close other programs that listen, and try again.',
    },
    length: (length, seconds) => `Kernel k = ${length} (${seconds} s)`,
    filters: (filters) => `Output maps N = ${filters}`,
    shapes: 'What the kernels do',
    shape: { average: 'Average', change: 'Change' },
    cost: (channels, filters, length) => `A layer of C = ${channels}, N = ${filters}, k = ${length}`,
    standard: 'Standard',
    separable: 'Separable',
    weights: 'weights',
    multiplyAdds: 'multiply-adds',
    saving: (times) => `${times} fewer of both`,
    dearer: (times) => `${times} as many of both`,
    limit: (length) => `never more than k = ${length}×`,
    closed: 'not yet shown',
  },
  zh: {
    sound: (bands, frames) => `声音：${bands} 个通道 × ${frames} 帧`,
    kernel: (length) => `一个核：盖住一个通道的 ${length} 帧`,
    filtered: (length, shape) =>
      `每个通道各用一个 1×${length} 的核滤波以后${shape === 'change' ? '：紫色渐强，橙色渐弱' : ''}`,
    soundPicture: (isMade) =>
      isMade ? '两秒钟的声谱图：一声升调的口哨，两个元音，一声咔嗒' : '麦克风录下的两秒钟的声谱图',
    filteredPicture: (length, shape) => `声谱图，每个频带各自沿时间滤波：对 ${length} 帧求${shape}`,
    play: '播放',
    stop: '停止',
    microphone: (seconds) => `用麦克风录 ${seconds} 秒`,
    made: '换回合成的声音',
    asking: '浏览器正在询问是否允许本页使用麦克风。',
    running: (seconds) => `正在录音，共 ${seconds} 秒……`,
    recorded: '这是你的声音。它只留在这台设备上，离开本页就没有了。',
    problem: {
      denied: '没有得到使用麦克风的许可。用合成的声音，这里的一切照样能做。',
      'no-microphone': '这台设备没有麦克风。用合成的声音，这里的一切照样能做。',
      unsupported: '这个浏览器在这里不能录音。用合成的声音，这里的一切照样能做。',
      failed: '录音没有成功。请关掉其他正在使用麦克风的程序，再试一次。',
    },
    length: (length, seconds) => `核长 k = ${length}（${seconds} 秒）`,
    filters: (filters) => `输出图数 N = ${filters}`,
    shapes: '卷积核做什么',
    shape: { average: '平均', change: '变化' },
    cost: (channels, filters, length) => `一层：C = ${channels}，N = ${filters}，k = ${length}`,
    standard: '标准',
    separable: '可分离',
    weights: '权重数',
    multiplyAdds: '乘加次数',
    saving: (times) => `两者的缩减倍数都是 ${times.replace('×', '')}`,
    dearer: (times) => `两者都是标准层的 ${times.replace('×', '')} 倍`,
    limit: (length) => `最多是 k = ${length}`,
    closed: '尚未显示',
  },
};
