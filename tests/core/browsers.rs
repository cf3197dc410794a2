//! Browsers by what they call themselves.

use fupan::browser::is_app;

#[test]
fn apps_for_messages_are_known_by_their_names() {
    const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14; V2301A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36";
    const IPHONE: &str =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";
    const WINDOWS: &str =
        "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0 Safari/537.36";
    for (device, app) in [
        (ANDROID, "MicroMessenger/8.0.50(0x28003230) NetType/WIFI Language/zh_CN"),
        (IPHONE, "MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN"),
        (WINDOWS, "NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090b19) XWEB/11275 Flue"),
        (ANDROID, "MicroMessenger/8.0.49 wxwork/4.1.30"),
        (IPHONE, "wxwork/4.1.31 MicroMessenger/7.0.1 Language/zh"),
        (ANDROID, "V1_AND_SQ_9.0.70_0_TIM_D QQ/9.0.70.17515 NetType/4G"),
        (IPHONE, "QQ/9.0.80.614 V1_IPH_SQ_9.0.80_1_APP_A Pixel/1170"),
        (ANDROID, "V1_AND_SQ_8.3.9_1_TIM_D TIM/3.5.6 QQ/8.3.9"),
        (ANDROID, "AliApp(DingTalk/7.6.0) com.alibaba.android.rimet"),
        (IPHONE, "AliApp(DingTalk/7.6.3) com.laiwang.DingTalk/33894552 Channel/201200"),
        (ANDROID, "AliApp(TaurusApp/2.15.0) TaurusApp"),
        (ANDROID, "Lark/7.20.6 LarkLocale/zh_CN"),
        (IPHONE, "Feishu/7.19.5 ttnet"),
        (ANDROID, "HuaWei-AnyOffice/1.0.0 WeLink/7.40"),
        (ANDROID, "AlipayClient/10.6.20 Language/zh-Hans"),
        (IPHONE, "Weibo (iPhone15,3__weibo__14.6.1__iphone__os17.5)"),
        (IPHONE, "[FBAN/FBIOS;FBAV/465.0.0;FBDV/iPhone15,3]"),
        (ANDROID, "[FB_IAB/FB4A;FBAV/465.0.0;]"),
        (IPHONE, "Instagram 335.0.0.20.102 (iPhone15,3; iOS 17_5)"),
        (IPHONE, "Safari Line/14.8.0"),
    ] {
        assert!(is_app(&format!("{device} {app}")), "{app}");
    }
    for (device, browser) in [
        (ANDROID, ""),
        (WINDOWS, ""),
        (IPHONE, "Version/17.5 Safari/604.1"),
        (ANDROID, "MQQBrowser/14.9"),
        (IPHONE, "MQQBrowser/15.1.0 Mobile/15E148 Safari/604.1 QBWebViewType/1"),
        (WINDOWS, "Core/1.94.253.400 QQBrowser/13.2"),
        (ANDROID, "EdgA/126.0"),
        (WINDOWS, "Edg/126.0.0.0"),
        (ANDROID, "UCBrowser/16.0"),
        (ANDROID, "HuaweiBrowser/15.0.4.312"),
        (ANDROID, "XiaoMi/MiuiBrowser/18.5"),
        (WINDOWS, "SE 2.X MetaSr 1.0"),
        (WINDOWS, "QIHU 360SE"),
        (WINDOWS, "Firefox/115.0 Pipeline/1.0"),
    ] {
        assert!(!is_app(&format!("{device} {browser}")), "{browser}");
    }
}
