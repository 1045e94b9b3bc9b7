import { count, shape } from '../numbers.ts';
import type { IntakeWords } from './intake.en.ts';

export const intakeZh: IntakeWords = {
  camera: {
    start: '摄像头',
    stop: '关闭摄像头',
    which: '选择摄像头',
    unnamed: (n) => `摄像头 ${n}`,
    asking: '浏览器正在询问是否允许本页使用摄像头。',
    live: (w, h, perSecond) =>
      `实时画面，${shape(w, h)} 像素${perSecond === null ? '' : `，每秒 ${count(perSecond)} 幅`}。画面不保存，也不发送。`,
    problems: {
      refused:
        '没有得到使用摄像头的许可。原来的图片没有变。如果要用，请在浏览器里改为允许本页使用，再点“摄像头”。',
      none: '这台设备上没有找到摄像头。原来的图片没有变。请接上摄像头再点“摄像头”，或者选择图片。',
      busy: '摄像头没有给出画面，可能正被别的程序占用。原来的图片没有变。请关掉那个程序，再点“摄像头”。',
      insecure:
        '只有通过 https 打开或就在本机上的网页，浏览器才允许使用摄像头。原来的图片没有变。请用 https 打开本页，或者选择图片。',
      ended: '摄像头断开了，或者被收回了；最后一幅画面还在。要继续，请点“摄像头”。',
      failed: '摄像头没能打开。原来的图片没有变。请再点一次“摄像头”，或者选择图片。',
      hidden: '本页不在眼前时，摄像头已关闭；最后一幅画面还在。要继续，请点“摄像头”。',
    },
  },
  pad: {
    label: '画板',
    hint: '用手指、触控笔或鼠标来画；用笔时，压得重就画得粗。也可以用键盘：方向键移动十字，按住 Shift 步子更大；空格键落笔或提笔。',
    ink: '颜色',
    inks: { black: '黑', red: '红', green: '绿', blue: '蓝', white: '白' },
    width: '笔的粗细',
    pixels: (n) => `${count(n)} 像素`,
    undo: '撤销上一笔',
    clear: '清空',
    use: '存为图片',
    name: '画',
    at: (x, y, isDown) => `第 ${count(x)} 列第 ${count(y)} 行，${isDown ? '已落笔' : '已提笔'}`,
  },
};
